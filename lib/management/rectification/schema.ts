import { z } from 'zod'
import type { FieldText } from '@/lib/kit/forms/state'
import { day, optionalParagraph, paragraph, requestKey, version } from '@/lib/kit/forms/input'
import { RowId } from '@/lib/kit/id'
import type { Setting } from '@/lib/management/settings/queries'

export const STATES = { issued: '待整改', replied: '待复核', reopened: '退回重改', closed: '已办结' } as const
export type RectificationState = keyof typeof STATES
export const stateWords = (state: string) => STATES[state as RectificationState] ?? state

export const EVENTS = { issued: '发出整改通知', replied: '回复整改', reopened: '退回重改', closed: '复核通过，办结' } as const
export const eventWords = (kind: string) => EVENTS[kind as keyof typeof EVENTS] ?? kind

/** Working days that a notice gives unless the officer sets another day. */
export const NOTICE_DAYS: Setting<number> = { key: 'rectification.days', schema: z.number().int().min(1).max(90), fallback: 10 }
/** And when a reply is sent back. */
export const REOPEN_DAYS: Setting<number> = { key: 'rectification.reopen-days', schema: z.number().int().min(1).max(90), fallback: 5 }

export const issueInput = z.object({
  findings: z.array(RowId).min(1, '请至少选一个问题').max(200, '一次最多200个问题'),
  asked: paragraph('整改要求', 500),
  dueOn: day('整改期限'),
  requestKey,
})
export type IssueInput = z.output<typeof issueInput>
export const issueFields = {
  findings: { label: '要整改的问题' },
  asked: { label: '整改要求', hint: '写清楚要做什么、改到什么程度。' },
  dueOn: { label: '整改期限', hint: '当天24时以前回复；最早是下一个工作日。' },
  requestKey: { label: '表的编号' },
} satisfies Record<keyof IssueInput, FieldText>

export const replyInput = z.object({ words: paragraph('整改情况', 500), changed: paragraph('改了哪些记录', 500), version })
export type ReplyInput = z.output<typeof replyInput>
export const replyFields = {
  words: { label: '整改情况', hint: '怎么核实的，问了谁，是什么原因。' },
  changed: { label: '改了哪些记录', hint: '例如：需求表补勾“康复体育进家庭”；没有改的写明为什么。' },
  version: { label: '版本' },
} satisfies Record<keyof ReplyInput, FieldText>

export const closeInput = z.object({ words: optionalParagraph('复核意见', 500), version })
export type CloseInput = z.output<typeof closeInput>
export const closeFields = {
  words: { label: '复核意见', hint: '可以不填。' },
  version: { label: '版本' },
} satisfies Record<keyof CloseInput, FieldText>

export const reopenInput = z.object({ reason: paragraph('退回原因', 500), dueOn: day('新的期限'), version })
export type ReopenInput = z.output<typeof reopenInput>
export const reopenFields = {
  reason: { label: '退回原因', hint: '哪里没有改到位，还要做什么。' },
  dueOn: { label: '新的期限' },
  version: { label: '版本' },
} satisfies Record<keyof ReopenInput, FieldText>
