import { z } from 'zod'
import { today } from '@/lib/kit/dates/day'
import { choice, day, line, optionalParagraph, requestKey, version } from '@/lib/kit/forms/input'
import type { FieldText, FormValues } from '@/lib/kit/forms/state'
import { RowId } from '@/lib/kit/id'
import { GUARDIAN_RELATIONS } from '@/lib/casework/registry/person-codes'

export const VisitId = RowId
/** Parts of the form are numbered in their paper order. */
export const PartNumber = z.coerce.number().int().min(1).max(20)

export const CONTACTS = [
  { code: 'home', label: '入户', note: '到本人家里' },
  { code: 'meeting', label: '见面', note: '在别处当面' },
  { code: 'phone', label: '电话', note: '和本人或监护人通话' },
  { code: 'lost', label: '失访', note: '没有见到、联系不上，要写原因' },
] as const
export type Contact = (typeof CONTACTS)[number]['code']

export const LOST_REASONS = [
  { code: 'moved', label: '人户不在，已迁走' },
  { code: 'dead', label: '本人已去世' },
  { code: 'away', label: '外出，今年联系不上' },
  { code: 'refused', label: '本人不愿接受调研' },
] as const
export type LostReason = (typeof LOST_REASONS)[number]['code']

export const VISIT_STATES = { draft: '填到一半', submitted: '待审核', accepted: '已完成', returned: '被退回' } as const
export type VisitState = keyof typeof VISIT_STATES

export const SIGNER_RELATIONS = [{ code: 'self', label: '本人' }, ...GUARDIAN_RELATIONS] as const
const SIGNER_CODES = SIGNER_RELATIONS.map(({ code }) => code) as [string, ...string[]]

/** The year that a survey made on a day belongs to. */
export const surveyYear = (onDay = today()) => Number(onDay.slice(0, 4))

export const contactInput = z
  .object({
    visitedOn: day('调研日期')
      .refine((text) => text <= today(), '调研日期不能晚于今天')
      .refine((text) => text === '' || text >= `${surveyYear()}-01-01`, '调研日期要在今年'),
    contact: choice('联系方式', CONTACTS.map(({ code }) => code) as [Contact, ...Contact[]]),
    lostReason: z.enum(['', ...LOST_REASONS.map(({ code }) => code)], { error: () => '请选失访原因' }),
    version,
    requestKey,
  })
  .refine(({ contact, lostReason }) => contact !== 'lost' || lostReason !== '', { path: ['lostReason'], error: '失访要选原因' })
  .refine(({ contact, lostReason }) => contact === 'lost' || lostReason === '', { path: ['lostReason'], error: '选了失访原因，联系方式要选“失访”' })
export type ContactInput = z.output<typeof contactInput>
export const contactFields = {
  visitedOn: { label: '调研日期', hint: '实际见到本人或通话的那天。' },
  contact: { label: '怎样联系上的' },
  lostReason: { label: '失访原因', hint: '联系方式选“失访”的才选。' },
  version: { label: '版本' },
  requestKey: { label: '编号' },
} satisfies Record<keyof z.input<typeof contactInput>, FieldText>

export const submitInput = z.object({
  ownNeeds: z.string().refine((text) => text === 'yes', '请和本人核对后勾选这一项'),
  signedBy: line('签字人', 30),
  signerRelation: choice('签字人和本人的关系', SIGNER_CODES),
  version,
  requestKey,
})
export type SubmitInput = z.output<typeof submitInput>
export const submitFields = {
  ownNeeds: { label: '已和本人核对：这些是本人的需求，不是家庭的' },
  signedBy: { label: '签字人姓名', hint: '在纸质表上签字或按手印的人。' },
  signerRelation: { label: '签字人和本人的关系' },
  version: { label: '版本' },
  requestKey: { label: '编号' },
} satisfies Record<keyof z.input<typeof submitInput>, FieldText>

export const submitLostInput = z.object({ version, requestKey })
export const submitLostFields = { version: { label: '版本' }, requestKey: { label: '编号' } }

export const reviewInput = z
  .object({ verdict: choice('审核意见', ['accept', 'return']), words: optionalParagraph('退回的话', 500), version })
  .refine(({ verdict, words }) => verdict !== 'return' || words !== '', { path: ['words'], error: '退回要写明哪里要改' })
export type ReviewInput = z.output<typeof reviewInput>
export const reviewFields = {
  verdict: { label: '审核意见' },
  words: { label: '哪里要改', hint: '退回时写。村里会看到这段话。' },
  version: { label: '版本' },
} satisfies Record<keyof z.input<typeof reviewInput>, FieldText>

/** What one part has been filled with, exactly as typed, so that it can be gone on with anywhere. */
const DraftPart = z.object({ values: z.record(z.string(), z.union([z.string(), z.array(z.string())])), done: z.boolean() })
const DraftShape = z.object({ parts: z.record(z.string(), DraftPart).default({}), lastKey: z.string().optional() })
export type DraftPart = { values: FormValues; done: boolean }
export type Draft = { parts: Record<string, DraftPart>; lastKey?: string }

/** The draft of a visit; one that cannot be read is an empty one. */
export function readDraft(stored: unknown): Draft {
  const draft = DraftShape.safeParse(stored)
  return draft.success ? draft.data : { parts: {} }
}

