/** What an inspector says of one item, need or service. */
export const VERDICTS = [
  { code: 'accurate', label: '准确' },
  { code: 'over_ticked', label: '多勾' },
  { code: 'missed', label: '漏勾' },
  { code: 'mis_ticked', label: '乱勾' },
  { code: 'fabricated', label: '未服务乱填报' },
] as const
export type Verdict = (typeof VERDICTS)[number]['code']

/** The six elements of a service (六要素). */
export const ELEMENTS = [
  { code: 'time', label: '落实时间' },
  { code: 'body', label: '责任主体' },
  { code: 'item', label: '落实项目名称' },
  { code: 'funds', label: '投入资金（器材）数量' },
  { code: 'measures', label: '具体措施' },
  { code: 'effect', label: '服务效果' },
] as const
export type Element = (typeof ELEMENTS)[number]['code']

/** What an accuracy is about: 状况与需求 (survey), 落实 (service), 机构量服 (institution). */
export type AccuracyKind = 'survey' | 'service' | 'institution'

/** One judged item; wrong elements only for services. */
export type Judged = { verdict: Verdict; wrongElements: readonly Element[] }

/** From how many wrong elements on a service counts as inaccurate. */
export type WrongElementLimits = { service: number; institution: number }

/** The work plan: any one for a federation's service; “3个以上”, which includes three, for an institution's. */
export const planLimits: WrongElementLimits = { service: 1, institution: 3 }

/** Whether one judged item counts into E. */
export function isInaccurate(kind: AccuracyKind, judged: Judged, limits = planLimits): boolean {
  const wrong = new Set(judged.wrongElements).size
  if (kind === 'institution') return judged.verdict === 'fabricated' || wrong >= limits.institution
  if (judged.verdict !== 'accurate') return true
  return kind === 'service' && wrong >= limits.service
}

/** Why a verdict cannot be recorded as it stands, in the inspector's words; null when it can. */
export function whyVerdictIncomplete(kind: AccuracyKind, judged: Judged): string | null {
  const wrong = judged.wrongElements.length
  if (kind === 'survey' && wrong > 0) return '六要素只用于落实的服务'
  if (kind === 'survey' && judged.verdict === 'fabricated') return '“未服务乱填报”只用于落实的服务'
  if (judged.verdict === 'missed' && wrong > 0) return '漏勾的服务没有六要素可核对'
  return null
}
