import { z } from 'zod'
import { firstPassword } from '@/lib/access/account/schema'
import { normalLogin } from '@/lib/access/sign-in/schema'
import { choice, line, optionalDay, paragraph, requestKey, version } from '@/lib/kit/forms/input'
import type { FieldText } from '@/lib/kit/forms/state'
import { GUARDIAN_RELATIONS } from '../registry/person-codes'
import { codesOf } from '../registry/relations'

const COPY = '请先照着抄到纸上，当面交给本人。按下面的按钮以后不再显示；本人第一次登录必须改。'

export const openInput = z.object({ password: firstPassword, requestKey })
export const openFields = { password: { label: '初始密码', hint: COPY }, requestKey: { label: '表的编号' } } satisfies Words<typeof openInput>
export type OpenInput = z.output<typeof openInput>

export const resetInput = z.object({ password: firstPassword, version })
export const resetFields = { password: { label: '新的初始密码', hint: COPY }, version: { label: '版本' } } satisfies Words<typeof resetInput>
export type ResetInput = z.output<typeof resetInput>

export const stateInput = z.object({ reason: paragraph('原因', 200), version })
export const stateFields = {
  reason: { label: '原因', hint: '如：本人说手机丢了，怕别人登录。会记入操作留痕，本人可以看到。' },
  version: { label: '版本' },
} satisfies Words<typeof stateInput>
export type StateInput = z.output<typeof stateInput>

const authority = {
  name: line('监护人姓名', 40),
  relation: choice('监护人与本人的关系', codesOf(GUARDIAN_RELATIONS)),
  evidence: paragraph('监护依据', 200),
  validUntil: optionalDay('有效期'),
}
const authorityFields = {
  name: { label: '监护人姓名', hint: '和身份证一致；由村（居）委会监护的写经办人。' },
  relation: { label: '监护人是本人的什么人' },
  evidence: { label: '监护依据', hint: '看过什么写什么，如：户口簿同户，父亲；法院指定监护的判决书。不写证件号码。' },
  validUntil: { label: '授权到哪天', hint: '可以不填。未成年人填到18岁生日的前一天。' },
}

export const openGuardianInput = z.object({ ...authority, password: firstPassword, requestKey })
export const openGuardianFields = { ...authorityFields, ...openFields } satisfies Words<typeof openGuardianInput>
export type OpenGuardianInput = z.output<typeof openGuardianInput>

export const linkGuardianInput = z.object({ login: line('账号', 40).transform(normalLogin), ...authority, requestKey })
export const linkGuardianFields = {
  login: { label: '监护人已有的账号', hint: '监护人登录用的账号，写在给监护人的登录说明上。账号和姓名都对得上才行。' },
  ...authorityFields,
  requestKey: { label: '表的编号' },
} satisfies Words<typeof linkGuardianInput>
export type LinkGuardianInput = z.output<typeof linkGuardianInput>

/** What every authority over a person says, whichever way its account came about. */
export type Authority = Pick<OpenGuardianInput, 'name' | 'relation' | 'evidence' | 'validUntil'>

export const endInput = z.object({ reason: paragraph('原因', 200), version })
export const endFields = {
  reason: { label: '为什么结束', hint: '如：本人年满18岁，有完全民事行为能力；法院变更了监护人。' },
  version: { label: '版本' },
} satisfies Words<typeof endInput>
export type EndInput = z.output<typeof endInput>

type Words<S extends z.ZodObject> = Record<keyof z.input<S>, FieldText>
