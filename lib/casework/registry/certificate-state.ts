import type { Day } from '@/lib/kit/dates/day'
import { labelOf, type Code } from './disability'

/** States of a certificate (残疾人证管理办法). */
export const CERTIFICATE_STATES = [
  { code: 'valid', label: '有效' },
  { code: 'frozen', label: '冻结' },
  { code: 'cancelled', label: '注销' },
  { code: 'expired', label: '过期' },
  { code: 'moving', label: '迁移中' },
  { code: 'reissuing', label: '挂失补办' },
] as const satisfies readonly Code[]

export type CertificateState = (typeof CERTIFICATE_STATES)[number]['code']

// From each state, the states that can follow. A cancelled certificate never comes back: a new one is applied for.
const NEXT: Record<CertificateState, readonly CertificateState[]> = {
  valid: ['frozen', 'cancelled', 'expired', 'moving', 'reissuing'],
  frozen: ['valid', 'cancelled', 'moving', 'expired'],
  expired: ['valid', 'cancelled'],
  moving: ['valid', 'frozen', 'cancelled'],
  reissuing: ['valid', 'cancelled', 'expired'],
  cancelled: [],
}

/** The states that a certificate may be put into from where it is. */
export const nextStates = (from: CertificateState) => NEXT[from]

/** Why a certificate cannot go from one state to another on a day; null when it can. `expires` is its last valid day. */
export function whyCannotChangeState(
  from: CertificateState,
  to: CertificateState,
  { expires, onDay }: { expires: Day | null; onDay: Day },
): string | null {
  const [now, then] = [labelOf(CERTIFICATE_STATES, from), labelOf(CERTIFICATE_STATES, to)]
  if (from === to) return `证件已经是“${now}”`
  if (from === 'cancelled') return '证件已注销，不能恢复；需要重新申请办证'
  if (!NEXT[from].includes(to)) return `“${now}”的证件不能直接改为“${then}”`
  if (to === 'valid' && expires !== null && expires < onDay) return `证件有效期到${expires}，要先换证再改为“有效”`
  if (to === 'expired' && (expires === null || expires >= onDay)) return '证件还在有效期内，不能改为“过期”'
  return null
}

/** Why a person whose certificate was cancelled cannot apply again yet (one year after cancelling); null when they can. */
export function whyCannotApplyAgain(cancelledOn: Day, onDay: Day): string | null {
  const again = `${Number(cancelledOn.slice(0, 4)) + 1}${cancelledOn.slice(4)}`
  return onDay < again ? `证件于${cancelledOn}注销，满一年后才能重新申请` : null
}
