import { z } from 'zod'
import type { FieldText } from '@/lib/kit/forms/state'
import { backPath } from '@/lib/kit/paths'

/** Lengths bound the work of hashing; the words stay the same for every wrong answer. */
export const signInInput = z.object({
  login: z.string().trim().min(1, '请填写账号').max(100, '账号最多100个字'),
  password: z.string().min(1, '请填写密码').max(200, '密码最多200个字'),
  code: z.string().trim().max(20, '动态口令是6位数字'),
  back: z.string().transform(backPath),
})
export type SignInInput = z.output<typeof signInInput>

export const signInFields = {
  login: { label: '账号' },
  password: { label: '密码', hint: '可以粘贴。连续输错会逐次等久一点，不会锁死账号。' },
  code: { label: '动态口令（已开通的填）', hint: '6位数字，来自您的口令器或手机验证器。没有开通就空着。' },
  back: { label: '从哪一页来' },
} satisfies Record<keyof z.input<typeof signInInput>, FieldText>

/** What is stored and compared: names typed in capitals or full width are the same account. */
export const normalLogin = (typed: string) => typed.normalize('NFKC').trim().toLowerCase()
