import { describe, expect, test } from 'vitest'
import { aCitizenId } from '@/tests/support/registry-input'
import { categoriesOf, disabilityFaults, guardianFaults, whyCannotMove, whyCannotSetState } from './rules'

const TODAY = '2026-11-23'
const ID = aCitizenId('19800506', 11)

describe('disability and certificate', () => {
  const good = { certificate: `${ID}42`, category: '4', level: '2', categories: [], issuedOn: '2020-03-01' }
  test.each([
    ['all agree', {}, {}],
    ['another category', { category: '1' }, { certificate: expect.stringContaining('第19位') }],
    ['another level', { level: '3' }, { certificate: expect.stringContaining('第20位') }],
    ['issued tomorrow', { issuedOn: '2026-11-24' }, { issuedOn: '签发日期不能晚于今天' }],
    ['issued before birth', { issuedOn: '1979-01-01' }, { issuedOn: '签发日期早于出生日期，请核对' }],
    ['issue date not known', { issuedOn: '' }, {}],
    ['multiple with one category', { category: '7', certificate: `${ID}72`, categories: ['1'] }, { categories: expect.stringContaining('两种') }],
    ['multiple with two', { category: '7', certificate: `${ID}72`, categories: ['1', '4'] }, {}],
    ['somebody else’s number', { certificate: `${aCitizenId('19800507', 11)}42` }, { certificate: expect.stringContaining('不一致') }],
  ])('%s', (_, change, faults) => expect(disabilityFaults({ ...good, ...change }, ID, TODAY)).toEqual(faults))

  test('only multiple disability keeps several categories', () => {
    expect(categoriesOf('4', ['1', '2'])).toEqual(['4'])
    expect(categoriesOf('7', ['4', '7', '1', '4'])).toEqual(['1', '4'])
  })
})

describe('guardians', () => {
  const none = { guardianName: '', guardianRelation: '', guardianIdNumber: '' }
  test.each([
    ['17 without one', none, '2008-11-24', { guardianName: '本人未满18岁，请填写监护人' }],
    ['18 today without one', none, '2008-11-23', {}],
    ['named without relation', { ...none, guardianName: '李四' }, '2010-01-01', { guardianRelation: '请选择监护人与本人的关系' }],
    ['relation without name', { ...none, guardianRelation: '1' }, '1980-01-01', { guardianName: expect.any(String) }],
    ['the person as own guardian', { guardianName: '李四', guardianRelation: '1', guardianIdNumber: ID }, '1980-05-06', { guardianIdNumber: expect.any(String) }],
  ])('%s', (_, guardian, birthDate, faults) => expect(guardianFaults(guardian, { birthDate, idNumber: ID }, TODAY)).toEqual(faults))
})

test.each([
  ['active', 'dead', false, null],
  ['active', 'cancelled', false, null],
  ['dead', 'active', false, null],
  ['cancelled', 'active', false, null],
  ['dead', 'cancelled', false, '要先恢复在册，再改为别的状态'],
  ['active', 'active', false, '这个人已经是“在册”'],
  ['active', 'dead', true, '正在移交给别的村（社区），先撤回移交或等对方答复'],
] as const)('from %s to %s, handed over: %s', (from, to, moving, why) => expect(whyCannotSetState(from, to, moving)).toBe(why))

test.each([
  [{ state: 'active', regionCode: 1 }, 2, false, null],
  [{ state: 'active', regionCode: 1 }, 1, false, expect.stringContaining('就在这个村')],
  [{ state: 'active', regionCode: 1 }, 2, true, expect.stringContaining('等对方答复')],
  [{ state: 'dead', regionCode: 1 }, 2, false, expect.stringContaining('不能迁移')],
] as const)('handing over %o to %s', (person, to, moving, why) => expect(whyCannotMove(person, to, moving)).toEqual(why))
