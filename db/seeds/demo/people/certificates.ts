import { certificateExpiry } from '@/lib/casework/registry/certificate'
import { addDays, addYears, type Day } from '@/lib/kit/dates/day'
import { dayBetween, later } from '../calendar'
import type { Chance } from '../random'

export type DrawnCertificate = { number: string; state: string; issuedOn: Day; expiresOn: Day }

/** A certificate whose state and days agree: most are valid, some ran out, some are frozen, moving or being replaced. */
export function drawCertificate(draw: Chance, person: { idNumber: string; category: string; level: string; birth: Day }, today: Day): DrawnCertificate {
  const state = draw.weighted({ valid: 925, expired: 40, frozen: 18, moving: 6, reissuing: 11 })
  const longAgo = addYears(today, -10)
  const window = state === 'expired' ? ([addYears(longAgo, -1), addDays(longAgo, -20)] as const) : ([addDays(longAgo, 40), addDays(today, -400)] as const)
  const born = addDays(person.birth, 300)
  const issuedOn = born > window[1] ? later(born, addDays(today, -380)) : dayBetween(later(window[0], born), window[1], draw.next())
  const expiresOn = certificateExpiry(issuedOn)
  const fits = state !== 'expired' || expiresOn < today
  const suffix = draw.is(0.05) ? `B${draw.is(0.85) ? 1 : 2}` : ''
  return { number: `${person.idNumber}${person.category}${person.level}${suffix}`, state: fits ? state : 'valid', issuedOn, expiresOn }
}
