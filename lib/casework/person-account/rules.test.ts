import { describe, expect, test } from 'vitest'
import { newLogin } from './login'
import { accountWords, isInForce, validUntilFault, whyCannotOpen, whyNoAccess } from './rules'

const NOW = '2026-11-23'
const NOTHING = /^$/

describe('an account', () => {
  test.each([
    ['active', false, NOTHING],
    ['active', true, /已经有登录账号/],
    ['dead', false, /已去世/],
    ['cancelled', false, /已注销/],
  ] as const)('of somebody who is %s, with one there already: %s', (state, has, why) => {
    expect(whyCannotOpen({ name: '王素珍', state }, has) ?? '').toMatch(why)
  })

  test('lets nobody in to the record of the dead', () => expect(whyNoAccess({ name: '王素珍', state: 'dead' })).toMatch(/王素珍已去世/))

  test.each([
    [undefined, '没有'],
    [{ login: 'hkmr47296', active: true }, '已开通（hkmr47296）'],
    [{ login: 'hkmr47296', active: false }, '已停用（hkmr47296）'],
  ])('%j is called %s', (account, words) => expect(accountWords(account)).toBe(words))
})

test('a login can be read aloud: four letters and five digits, none that looks like another, never twice the same', () => {
  const drawn = Array.from({ length: 200 }, newLogin)
  expect(drawn.filter((login) => !/^[cdfhjkmnprtvwxy]{4}[2345679]{5}$/.test(login))).toEqual([])
  expect(new Set(drawn).size).toBe(drawn.length)
})

describe('the last day of a guardian', () => {
  test.each([
    ['without one', '', '1', '2015-03-04', NOTHING],
    ['today', NOW, '1', '2015-03-04', NOTHING],
    ['yesterday', '2026-11-22', '1', '2015-03-04', /已经过去/],
    ['the day before the ward is 18', '2033-03-03', '1', '2015-03-04', NOTHING],
    ['the day the ward is 18', '2033-03-04', '1', '2015-03-04', /18岁/],
    ['the same for another relative', '2033-03-04', '5', '2015-03-04', NOTHING],
    ['parents of an adult', '2033-03-04', '1', '1980-03-04', NOTHING],
  ] as const)('%s', (_, until, relation, birth, fault) => {
    expect(validUntilFault(until, relation, birth, NOW) ?? '').toMatch(fault)
  })

  test.each([
    [null, null, true],
    [null, NOW, true],
    [null, '2026-11-22', false],
    [new Date(), null, false],
  ] as const)('ended %s, until %s: in force %s', (endedAt, validUntil, holds) => expect(isInForce({ endedAt, validUntil }, NOW)).toBe(holds))
})
