import { z } from 'zod'
import { requestKey, paragraph, optionalLine, version } from '@/lib/kit/forms/input'
import type { FieldText } from '@/lib/kit/forms/state'
import { RowId } from '@/lib/kit/id'

export const moveInput = z.object({ reason: paragraph('迁移原因', 200), requestKey })
export const moveFields = {
  reason: { label: '迁移原因', hint: '如：随子女居住、户口迁移、易地搬迁、婚嫁。' },
  requestKey: { label: '表的编号' },
} satisfies Record<keyof z.input<typeof moveInput>, FieldText>
export type MoveInput = z.output<typeof moveInput>

/** Into which household the person comes: one of the village's, or a new one. */
export const acceptanceInput = z
  .object({ household: z.union([z.literal('new'), RowId], '请选住进哪一户'), headName: optionalLine('新户的户主姓名', 50), version })
  .superRefine(({ household, headName }, context) => {
    if (household === 'new' && headName === '') context.addIssue({ code: 'custom', path: ['headName'], message: '登记新的一户要填户主姓名' })
  })
export const acceptanceFields = {
  household: { label: '住进哪一户' },
  headName: { label: '新户的户主姓名', hint: '选“登记新的一户”才填。' },
  version: { label: '版本' },
} satisfies Record<keyof z.input<typeof acceptanceInput>, FieldText>
export type AcceptanceInput = z.output<typeof acceptanceInput>
