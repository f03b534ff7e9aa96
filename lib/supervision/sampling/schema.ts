import { z } from 'zod'
import type { FieldText } from '@/lib/kit/forms/state'
import { requestKey, version } from '@/lib/kit/forms/input'

export const ROUND_STATES = { open: '进行中', closed: '已结束' } as const
export const roundStateWords = (state: string) => ROUND_STATES[state as keyof typeof ROUND_STATES] ?? state

export const CASE_STATES = { 'to-judge': '待判定', judged: '已判定', swapped: '已换下一位' } as const
export const caseStateWords = (state: string) => CASE_STATES[state as keyof typeof CASE_STATES] ?? state

/** Township codes as they stand in addresses. */
export const TownshipCode = z.string().regex(/^5[01]\d{7}000$/).transform(Number)

export const openInput = z.object({ requestKey })
export type OpenInput = z.output<typeof openInput>
export const openFields = { requestKey: { label: '表的编号' } } satisfies Record<keyof OpenInput, FieldText>

/** Drawing and closing are confirmed by their buttons: the form carries nothing else that could be typed. */
export const drawInput = z.object({})
export const drawFields = {} satisfies Record<string, FieldText>

export const closeInput = z.object({ version })
export const closeFields = { version: { label: '版本' } } satisfies Record<keyof z.output<typeof closeInput>, FieldText>
