import { z } from 'zod'
import { choice, optionalParagraph, paragraph, requestKey, version } from '@/lib/kit/forms/input'
import type { FieldText } from '@/lib/kit/forms/state'

/** The plan's three answers (三1), and that the service never took place. */
export const SCORES = {
  satisfied: '满意',
  basically: '基本满意',
  dissatisfied: '不满意',
  'not-received': '没有接受过',
} as const
export type Score = keyof typeof SCORES
export const SCORE_CODES = Object.keys(SCORES) as [Score, ...Score[]]

/** What a follow-up found (design.md §5.10): where the fault lies. */
export const CAUSES = {
  status: '基本状况记得不准',
  need: '需求记得不准',
  service: '服务没有做好或记得不准',
  posting: '公示和实际不一样',
  other: '其他原因',
} as const
export type Cause = keyof typeof CAUSES
export const CAUSE_CODES = Object.keys(CAUSES) as [Cause, ...Cause[]]

export const GIVERS = { self: '本人', guardian: '监护人', assisted: '工作人员代填，本人签字' } as const

export const rateInput = z.object({ score: choice('满意、基本满意或不满意', SCORE_CODES), requestKey })
export type RateInput = z.output<typeof rateInput>
export const rateFields = {
  score: { label: '您满意吗' },
  requestKey: { label: '' },
} satisfies Record<keyof RateInput, FieldText>

export const whyInput = z.object({ words: optionalParagraph('说明', 500) })
export const whyFields = { words: { label: '哪里还不够好？', hint: '可以不写。写了，回访的人就知道先问什么。' } } satisfies Record<string, FieldText>

export const followUpInput = z.object({
  cause: choice('原因', CAUSE_CODES),
  words: paragraph('回访情况', 500),
  version,
})
export type FollowUpInput = z.output<typeof followUpInput>
export const followUpFields = {
  cause: { label: '原因在哪里', hint: '基本状况、需求、服务记录不准的，请同时改正记录。' },
  words: { label: '回访情况', hint: '问了谁、本人怎么说、答应了什么。' },
  version: { label: '' },
} satisfies Record<keyof FollowUpInput, FieldText>

export type RatableService = { state: string; endedOn: string }

/** Why a person cannot rate a service now, or null. Days are `YYYY-MM-DD`. */
export function whyCannotRate(service: RatableService, today: string): string | null {
  if (service.state === 'planned') return '这项服务还没有落实，落实以后再评价'
  if (service.state === 'withdrawn') return '这条服务记录已经撤销，不用评价'
  if (service.endedOn > today) return '服务还没有结束，结束以后再评价'
  return null
}
