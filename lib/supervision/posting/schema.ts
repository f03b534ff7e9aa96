import { z } from 'zod'
import { day, line, optionalLine, requestKey } from '@/lib/kit/forms/input'
import { typedCode } from '@/lib/kit/crypto/random'
import type { FieldText } from '@/lib/kit/forms/state'

/** One posted row: masked name, public words of item and equipment; nothing that tells the disability. */
export const sheetRow = z.object({
  name: z.string(),
  item: z.string(),
  time: z.string(),
  body: z.string(),
  equipment: z.string(),
  fundsFen: z.number().int(),
})
export type SheetRow = z.output<typeof sheetRow>

/** What a sheet freezes when it is issued; its hash covers exactly this. */
export const sheetContent = z.object({
  office: z.string(),
  village: z.string(),
  number: z.string(),
  version: z.number().int(),
  period: z.string(),
  title: z.string(),
  lead: z.string(),
  rows: z.array(sheetRow),
  totalFen: z.number().int(),
  phone: z.string(),
  publicFrom: z.string(),
  publicUntil: z.string(),
  satisfaction: z.string(),
})
export type SheetContent = z.output<typeof sheetContent>

export const Period = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/)

export const issueInput = z.object({
  phone: line('监督电话', 40).refine((text) => /^[\d\-－ ()（）转]{7,40}$/.test(text), '监督电话只能有数字、横线和空格'),
  publicFrom: day('开始公开的日期'),
  correctionReason: optionalLine('更正的原因', 100),
  /** Hash of the rows as the preview showed them: what is issued is what was checked. */
  seen: z.string().max(64),
  requestKey,
})
export type IssueInput = z.output<typeof issueInput>

export const issueFields = {
  phone: { label: '监督电话', hint: '印在表上，工作日9时至17时有人接。' },
  publicFrom: { label: '从哪天开始公开', hint: '公开7个工作日，期满撤下。' },
  correctionReason: { label: '为什么更正', hint: '新的一版会写明它更正了哪一版。' },
  seen: { label: '' },
  requestKey: { label: '' },
} satisfies Record<keyof IssueInput, FieldText>

export const checkInput = z.object({
  code: z.string().transform((typed, context) => {
    const code = typedCode(typed)
    if (code) return code
    context.addIssue({ code: 'custom', message: typed.trim() ? '核对码是8位字母和数字，没有0、O、1、I' : '请输入核对码' })
    return z.NEVER
  }),
})
export const CHECK_FIELDS = { code: { label: '核对码', hint: '8位，例如K7QF-3M2D，大小写都行。' } } satisfies Record<string, FieldText>
