import { z } from 'zod'
import type { FieldText } from '@/lib/kit/forms/state'
import { backPath } from '@/lib/kit/paths'
import { SIZES, type Display } from '@/lib/ui/display'

export const displayInput = z.object({
  size: z.enum(SIZES, { error: () => '请选字的大小' }),
  care: z.string(),
  contrast: z.string(),
  back: z.string().transform(backPath),
})

export const displayFields = {
  size: { label: '字的大小' },
  care: { label: '关怀版', hint: '字更大，按钮更大，首页只留最常用的几件事。可以和字号一起用。' },
  contrast: { label: '高对比', hint: '黑底白字，按钮用黄色。' },
  back: { label: '从哪一页来' },
} satisfies Record<keyof z.input<typeof displayInput>, FieldText>

export const displayOf = ({ size, care, contrast }: z.output<typeof displayInput>): Display => ({ size, care: care === 'yes', contrast: contrast === 'yes' })
