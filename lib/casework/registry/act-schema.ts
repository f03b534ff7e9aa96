import { z } from 'zod'
import { choice, day, line, optionalDay, optionalLine, paragraph, version } from '@/lib/kit/forms/input'
import type { FieldText } from '@/lib/kit/forms/state'
import { today } from '@/lib/kit/dates/day'
import { certificateNumber, idNumber } from './identifier-input'
import { disabilityFaults } from './rules'
import { disability, disabilityFields, report } from './schema'
import { whyCertificateDisagrees, readCertificate } from './certificate'
import { CERTIFICATE_STATES } from './certificate-state'
import { codesOf } from './relations'

const VERSION = { version: { label: '版本' } }
const notFuture = (label: string) => day(label).refine((on) => on <= today(), `${label}不能晚于今天`)

/** Death, cancellation and the way back. */
export const stateInput = z.object({ on: notFuture('日期'), reason: paragraph('原因', 200), version })
export const deathFields = { on: { label: '去世日期' }, reason: { label: '依据', hint: '如：村里核实、火化证明、户口注销证明。' }, ...VERSION }
export const cancellationFields = { on: { label: '注销日期' }, reason: { label: '注销原因', hint: '如：评定后不再符合残疾标准、户口迁出四川。' }, ...VERSION }
export const reactivationFields = { on: { label: '恢复日期' }, reason: { label: '恢复原因', hint: '写清原来为什么弄错，或什么情况变了。' }, ...VERSION }
export type StateInput = z.output<typeof stateInput>

/** Correcting the identity number: the certificate number holds it, so both change together. */
export const identityInput = z
  .object({ idNumber: idNumber(), certificate: certificateNumber(), reason: paragraph('更正原因', 200), version })
  .superRefine((input, context) => {
    const read = readCertificate(input.certificate)
    const wrong = read && whyCertificateDisagrees(input.certificate, { ...read, idNumber: input.idNumber })
    if (wrong) report(context, { certificate: wrong })
  })
export const identityFields = {
  idNumber: { label: '正确的身份证号', hint: '18位。性别和出生日期会跟着改。' },
  certificate: { label: '正确的残疾人证号', hint: '前18位要和身份证号一致；类别、等级有变化请走换证。' },
  reason: { label: '更正原因', hint: '写清依据，如：对照身份证原件，第13位录错。' },
  ...VERSION,
} satisfies Record<keyof z.input<typeof identityInput>, FieldText>
export type IdentityInput = z.output<typeof identityInput>

export const certificateStateInput = z.object({
  state: choice('证件状态', codesOf(CERTIFICATE_STATES)),
  reason: paragraph('原因', 200),
  version,
})
export const certificateStateFields = {
  state: { label: '改为' },
  reason: { label: '原因', hint: '如：户口迁出满半年未办证件迁移、本人挂失。' },
  ...VERSION,
} satisfies Record<keyof z.input<typeof certificateStateInput>, FieldText>
export type CertificateStateInput = z.output<typeof certificateStateInput>

/** A replaced card: the suffix B1, B2 … follows from the number before. */
export const reissueInput = z.object({ issuedOn: optionalDay('签发日期').refine((on) => on <= today(), '签发日期不能晚于今天'), version })
export const reissueFields = { issuedOn: { label: '新卡的签发日期', hint: '新卡上印的日期；不清楚就留空，有效期不变。' }, ...VERSION }
export type ReissueInput = z.output<typeof reissueInput>

/** A new certificate after assessment: category or level may have changed. */
export const renewalInput = z.object({ ...disability, issuedOn: notFuture('签发日期'), version }).superRefine((input, context) => {
  const read = readCertificate(input.certificate)
  if (read) report(context, disabilityFaults(input, read.idNumber, today()))
})
export const renewalFields = { ...disabilityFields, ...VERSION } satisfies Record<keyof z.input<typeof renewalInput>, FieldText>
export type RenewalInput = z.output<typeof renewalInput>

export const REVEAL_PURPOSES = [
  { value: 'visit', label: '联系本人、安排入户' },
  { value: 'check', label: '核对证件' },
  { value: 'benefit', label: '办理补贴、救助或服务手续' },
  { value: 'correct', label: '更正登记资料' },
  { value: 'other', label: '其他', note: '在下面写清用途' },
] as const
export const revealInput = z
  .object({ purpose: choice('用途', REVEAL_PURPOSES.map(({ value }) => value) as [string, ...string[]]), reason: optionalLine('说明', 100) })
  .superRefine(({ purpose, reason }, context) => {
    if (purpose === 'other' && reason === '') report(context, { reason: '选“其他”要写清用途' })
  })
export const revealFields = {
  purpose: { label: '为什么要看' },
  reason: { label: '说明', hint: '写一句具体的事，如：11月25日入户前打电话。' },
} satisfies Record<keyof z.input<typeof revealInput>, FieldText>
export type RevealInput = z.output<typeof revealInput>

export const answerInput = z.object({ words: line('原因', 200), version })
export const answerFields = { words: { label: '原因', hint: '对方会看到这句话。' }, ...VERSION }
export type AnswerInput = z.output<typeof answerInput>
