import { ELEMENTS, VERDICTS } from './verdict'

export const PARTS = { status: '状况', need: '需求', service: '落实' } as const
export type Part = keyof typeof PARTS
export const partWords = (part: string) => PARTS[part as Part] ?? part

export const verdictWords = (code: string) => VERDICTS.find((verdict) => verdict.code === code)?.label ?? code

/** Why something is wrong: phrases that go into the notice, so that nobody types them again and causes can be counted. */
export const REASONS = [
  { value: 'not-own', label: '是家里人的情况或需求，不是本人的' },
  { value: 'not-asked', label: '没有问到本人，凭印象填的' },
  { value: 'outdated', label: '情况变了，没有更新' },
  { value: 'unreasonable', label: '与年龄、类别、等级或文化程度不符' },
  { value: 'contradicts', label: '记录与活动、服务不符' },
  { value: 'copied', label: '照抄别人或以前的记录' },
  { value: 'not-served', label: '没有提供这项服务' },
  { value: 'elements', label: '六要素与实际不符' },
  { value: 'other', label: '其他（在说明里写明）' },
] as const
export const REASON_CODES = REASONS.map(({ value }) => value)
export const reasonWords = (code: string) => REASONS.find((reason) => reason.value === code)?.label ?? code

export const elementWords = (code: string) => ELEMENTS.find((element) => element.code === code)?.label ?? code

/** X01, N30, S30: need and service share codes, so the letter tells them apart. */
export const shownCode = (part: string, code: string) => (part === 'need' ? `N${code}` : part === 'service' ? `S${code}` : code)

/** One inaccurate item in a sentence, as notices and lists say it. */
export function findingWords(verdict: { code: string; wrongElements: readonly string[]; reason: string; note: string }): string {
  const what = verdict.code === 'accurate' ? '' : verdictWords(verdict.code)
  const elements = verdict.wrongElements.length > 0 ? `六要素有误：${verdict.wrongElements.map(elementWords).join('、')}` : ''
  const reason = verdict.reason === '' || verdict.reason === 'other' ? '' : reasonWords(verdict.reason)
  return `${[what, elements, reason, verdict.note].filter(Boolean).join('；')}。`
}
