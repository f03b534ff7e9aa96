import { describe, expect, test } from 'vitest'
import { hintsFor, isAsked, type Answers, type Facts } from './rules'

const ADULT: Facts = { age: 40, categories: ['4'], level: '3' }
const hints = (facts: Partial<Facts>, status: Answers['status'] = {}, needs: Answers['needs'] = {}) =>
  hintsFor({ ...ADULT, ...facts }, { status, needs }).map((hint) => hint.id)

type Row = [id: string, shown: boolean, facts: Partial<Facts>, status: Answers['status'], needs?: Answers['needs']]

describe('a hint shows when the facts make it likely, and not otherwise', () => {
  test.each<Row>([
    ['follow-needs-wechat', true, {}, { X01: '3', X03: ['1'] }],
    ['follow-needs-wechat', true, {}, { X01: '1', X02: 'no', X03: ['1'] }],
    ['follow-needs-wechat', false, {}, { X01: '1', X02: 'no', X03: ['2'] }],
    ['follow-needs-wechat', false, {}, { X01: '3', X03: ['0'] }],
    ['wechat-needs-smartphone', true, {}, { X01: '2', X02: 'yes' }],
    ['wechat-needs-smartphone', false, {}, { X01: '1', X02: 'yes' }],
    ['follow-wanted-without-phone', true, {}, { X01: '3' }, { 10: ['1'] }],
    ['follow-wanted-without-phone', false, {}, {}, { 10: ['1'] }],
    ['follow-expected', true, {}, { X01: '1', X02: 'yes', X03: ['0'] }],
    ['follow-expected', false, {}, { X01: '1', X02: 'yes', X03: ['1'] }],
    ['talent-level', true, {}, { W01: ['1'], W02: '0' }],
    ['talent-level', true, {}, { W01: ['0'], W02: '2' }],
    ['talent-level', false, {}, { W01: ['0'], W02: '0' }],
    ['young-art-talent', true, { age: 12 }, { W01: ['5'] }],
    ['young-art-talent', false, { age: 19 }, { W01: ['5'] }],
    ['young-art-talent', false, { age: 12 }, { W01: ['5'] }, { 20: ['5'] }],
    ['show-needs-talent', true, {}, { W01: ['0'] }, { 25: ['1'] }],
    ['show-needs-talent', false, {}, { W01: ['1'] }, { 25: ['1'] }],
    ['reading-expected', true, { categories: ['1'], level: '1' }, { W04: ['4'] }],
    ['reading-expected', false, { categories: ['1'], level: '4' }, { W04: ['1'] }],
    ['reading-expected', false, { categories: ['1'], level: '1' }, { W04: ['0'] }],
    ['reading-doubted', true, { categories: ['2'] }, { W04: ['1'] }, { 23: ['1'] }],
    ['reading-doubted', false, { categories: ['4'] }, { W04: ['2'] }, { 23: ['3'] }],
    ['sign-expected', true, { categories: ['2'], level: '2' }, {}],
    ['sign-expected', false, { categories: ['2'], level: '4' }, {}],
    ['sign-doubted', true, {}, { W04: ['1'] }, { 24: ['1'] }],
    ['sign-doubted', false, { categories: ['3'] }, { W04: ['1'] }, { 24: ['1'] }],
    ['exercise-many', true, {}, { T02: 22 }],
    ['exercise-many', false, {}, { T02: 21 }],
    ['active-with-reason', true, {}, { T03: 'yes', T04: '1' }],
    ['active-with-reason', false, {}, { T03: 'no', T04: '1' }],
    ['home-rehab-expected', true, { level: '2' }, { T05: '2' }],
    ['home-rehab-expected', true, { level: '1' }, { T05: '3' }],
    ['home-rehab-expected', false, { level: '1' }, { T05: '1' }],
    ['home-rehab-expected', false, { level: '3' }, { T05: '3' }],
    ['home-rehab-expected', false, { level: '2', categories: ['1'] }, { T05: '3' }],
    ['home-rehab-expected', false, { level: '2' }, { T05: '2' }, { 30: ['4'] }],
    ['home-rehab-doubted', true, {}, { T05: '1' }, { 30: ['4'] }],
    ['home-rehab-doubted', false, { level: '2' }, { T05: '1' }, { 30: ['4'] }],
    ['ask-the-doctor', true, {}, { T07: ['5'] }, { 33: ['1'] }],
    ['ask-the-doctor', false, {}, { T07: ['0'] }, { 33: ['1'] }],
    ['equipment-twice', true, {}, { T06: ['1'] }, { 32: ['1'] }],
    ['equipment-twice', false, {}, { T06: ['1'] }, { 32: ['3'] }],
    ['outing-doubted', true, {}, { T05: '3' }, { 34: ['1'] }],
    ['outing-doubted', false, {}, { T05: '2' }, { 34: ['1'] }],
    ['contest-doubted', true, { age: 46 }, { T01: ['2'] }, { 36: ['2'] }],
    ['contest-doubted', true, { age: 9 }, { T01: ['2'] }, { 36: ['2'] }],
    ['contest-doubted', true, { age: 20 }, { T01: ['0'] }, { 36: ['2'] }],
    ['contest-doubted', false, { age: 45 }, { T01: ['2'] }, { 36: ['2'] }],
    ['contest-doubted', false, { age: 10 }, { T01: ['2'] }, { 36: ['2'] }],
    ['contest-expected', true, { age: 16 }, { T01: ['2'] }],
    ['contest-expected', false, { age: 30 }, { T01: ['2'] }],
    ['special-olympics-doubted', true, {}, {}, { 37: ['1'] }],
    ['special-olympics-doubted', false, { categories: ['4', '5'] }, {}, { 37: ['1'] }],
  ])('%s %s for %j %j %j', (id, shown, facts, status, needs = {}) => {
    expect(hints(facts, status, needs).includes(id)).toBe(shown)
  })
})

test('hints say 可能 and name the facts of this person', () => {
  const [hint] = hintsFor({ age: 52, categories: ['4'], level: '2' }, { status: { T05: '2' }, needs: {} })
  expect(hint?.why).toBe('本人52岁，肢体二级，出门要人陪。情况相近的人，多数需要这一项。请再问一问本人。')
})

test('nothing answered, nothing hinted for an adult', () => expect(hints({})).toEqual([]))

test('why someone takes no part is asked only of those who take no part', () => {
  expect(isAsked('T04', { T03: 'no' })).toBe(true)
  expect(isAsked('T04', { T03: 'yes' })).toBe(false)
  expect(isAsked('T04', {})).toBe(false)
  expect(isAsked('T05', {})).toBe(true)
})
