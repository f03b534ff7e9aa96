import { z } from 'zod'
import { firstPassword } from '@/lib/access/account/schema'
import { ROLES, type Role } from '@/lib/access/grants'
import { normalLogin } from '@/lib/access/sign-in/schema'
import { line, paragraph, requestKey, version } from '@/lib/kit/forms/input'
import type { FieldText } from '@/lib/kit/forms/state'

const login = line('账号', 40)
  .transform(normalLogin)
  .refine((text) => /^[\p{L}\p{N}][\p{L}\p{N}._-]{1,39}$/u.test(text), '账号用2到40个字母、数字、汉字，中间可以有点、横线和下划线')

const role = z.enum(Object.keys(ROLES) as [Role, ...Role[]], { error: () => '请选择角色' })
const institutionId = z.union([z.literal(''), z.guid()], { error: () => '请选择机构' })

export const newAccountInput = z.object({ name: line('姓名', 40), login, role, institutionId, password: firstPassword, requestKey })
export type NewAccountInput = z.output<typeof newAccountInput>

export const newAccountFields = {
  name: { label: '姓名', hint: '写真实姓名，会出现在操作留痕里。' },
  login: { label: '账号', hint: '本人登录时填，全省不能重复，例如 lx-zhaoxq。不分大小写。' },
  role: { label: '角色' },
  institutionId: { label: '所属机构', hint: '只有机构的账号要选。' },
  password: { label: '初始密码', hint: '请抄下来当面交给本人。保存以后不再显示，本人第一次登录必须改。' },
  requestKey: { label: '表的编号' },
} satisfies Record<keyof z.input<typeof newAccountInput>, FieldText>

export const editAccountInput = z.object({ name: line('姓名', 40), role, version })
export type EditAccountInput = z.output<typeof editAccountInput>
export const editAccountFields = {
  name: { label: '姓名' },
  role: { label: '角色', hint: '改了角色，这个账号现在的登录会全部退出。' },
  version: { label: '版本' },
} satisfies Record<keyof z.input<typeof editAccountInput>, FieldText>

export const stateInput = z.object({ reason: paragraph('原因', 300), version })
export type StateInput = z.output<typeof stateInput>
export const stateFields = {
  reason: { label: '原因', hint: '例如：12月1日起调离岗位。会记入操作留痕。' },
  version: { label: '版本' },
} satisfies Record<keyof z.input<typeof stateInput>, FieldText>

export const resetInput = z.object({ password: firstPassword, dropCode: z.enum(['', 'yes']).catch(''), version })
export type ResetInput = z.output<typeof resetInput>
export const resetFields = {
  password: { label: '新的初始密码', hint: '请抄下来当面交给本人。保存以后不再显示，本人登录后必须改。' },
  dropCode: { label: '同时解除动态口令', hint: '手机丢了、验证器换了才选。请先确认是本人。' },
  version: { label: '版本' },
} satisfies Record<keyof z.input<typeof resetInput>, FieldText>
