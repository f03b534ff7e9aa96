import { expect, test } from 'vitest'
import { ELEMENTS, type Element, isInaccurate, type Verdict, VERDICTS, whyVerdictIncomplete } from './verdict'

const elements = ELEMENTS.map(({ code }) => code)
const judged = (verdict: Verdict, wrong: number) => ({ verdict, wrongElements: elements.slice(0, wrong) })

test.each<[Verdict, number, boolean, boolean, boolean]>([
  // verdict, wrong elements, counts for survey, service, institution
  ['accurate', 0, false, false, false],
  ['accurate', 1, false, true, false],
  ['accurate', 2, false, true, false],
  ['accurate', 3, false, true, true],
  ['accurate', 6, false, true, true],
  ['over_ticked', 0, true, true, false],
  ['missed', 0, true, true, false],
  ['mis_ticked', 0, true, true, false],
  ['mis_ticked', 3, true, true, true],
  ['fabricated', 0, true, true, true],
])('%s with %i wrong elements counts: survey %s, service %s, institution %s', (verdict, wrong, survey, service, institution) => {
  expect(isInaccurate('survey', judged(verdict, wrong))).toBe(survey)
  expect(isInaccurate('service', judged(verdict, wrong))).toBe(service)
  expect(isInaccurate('institution', judged(verdict, wrong))).toBe(institution)
})

test('an element named twice is one wrong element', () => {
  const twice: Element[] = ['time', 'time', 'time']
  expect(isInaccurate('institution', { verdict: 'accurate', wrongElements: twice })).toBe(false)
})

test('a later plan may set other limits', () => {
  const limits = { service: 2, institution: 4 }
  expect(isInaccurate('service', judged('accurate', 1), limits)).toBe(false)
  expect(isInaccurate('institution', judged('accurate', 3), limits)).toBe(false)
})

test('six elements and five verdicts with their words', () => {
  expect(ELEMENTS).toHaveLength(6)
  expect(VERDICTS.map(({ label }) => label)).toEqual(['准确', '多勾', '漏勾', '乱勾', '未服务乱填报'])
})

test.each([
  ['survey', judged('accurate', 0), null],
  ['service', judged('accurate', 2), null],
  ['institution', judged('fabricated', 6), null],
  ['survey', judged('accurate', 1), '六要素只用于落实的服务'],
  ['survey', judged('fabricated', 0), '“未服务乱填报”只用于落实的服务'],
  ['service', judged('missed', 1), '漏勾的服务没有六要素可核对'],
] as const)('%s %o: %s', (kind, one, reason) => {
  expect(whyVerdictIncomplete(kind, one)).toBe(reason)
})
