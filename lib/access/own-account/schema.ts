import { z } from 'zod'
import type { FieldText } from '@/lib/kit/forms/state'
import { backPath } from '@/lib/kit/paths'

const typedPassword = (label: string) => z.string().min(1, `请填写${label}`).max(200, `${label}最多200个字`)

export const changePasswordInput = z
  .object({
    current: typedPassword('现在的密码'),
    next: typedPassword('新密码'),
    again: typedPassword('再写一遍'),
    back: z.string().transform(backPath),
  })
export type ChangePasswordInput = z.output<typeof changePasswordInput>

export const changePasswordFields = {
  current: { label: '现在的密码' },
  next: { label: '新密码', hint: '至少10个字符，不能与账号相同，也不能是常见的密码。可以用一句话，可以粘贴。' },
  again: { label: '新密码再写一遍' },
  back: { label: '从哪一页来' },
} satisfies Record<keyof z.input<typeof changePasswordInput>, FieldText>

export const PASSWORD_SECRETS = ['current', 'next', 'again'] as const

export const confirmCodeInput = z.object({ code: z.string().trim().min(1, '请填写动态口令').max(20, '动态口令是6位数字') })
export const confirmCodeFields = {
  code: { label: '动态口令', hint: '验证器里现在显示的6位数字。' },
} satisfies Record<keyof z.input<typeof confirmCodeInput>, FieldText>

export const startInput = z.object({ current: typedPassword('现在的密码') })
export const startFields = {
  current: { label: '现在的密码', hint: '密钥只给本人看，先核对密码。' },
} satisfies Record<keyof z.input<typeof startInput>, FieldText>

export const switchOffInput = z.object({ current: typedPassword('现在的密码') })
export const switchOffFields = {
  current: { label: '现在的密码', hint: '关闭后，只凭密码就能登录。' },
} satisfies Record<keyof z.input<typeof switchOffInput>, FieldText>
