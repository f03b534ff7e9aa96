import { ageOn, type Day } from '@/lib/kit/dates/day'
import { PERSON_STATES, type PersonState } from '../registry/rules'

type Person = { name: string; state: PersonState }

/** Why nobody can be let in to this person's record any more; null while the person is in the register. */
export function whyNoAccess({ name, state }: Person): string | null {
  return state === 'active' ? null : `${name}${PERSON_STATES[state]}，不能再开设、恢复登录账号或授权监护人`
}

/** Why no account can be opened for this person; null when one can. */
export function whyCannotOpen(person: Person, hasAccount: boolean): string | null {
  return whyNoAccess(person) ?? (hasAccount ? `${person.name}已经有登录账号，一个人只开一个` : null)
}

/** What is wrong with the day until which a guardian may act: past, or past the ward's majority where parents act for a child. */
export function validUntilFault(validUntil: Day | '', relation: string, birthDate: Day, onDay: Day): string | null {
  if (validUntil === '') return null
  if (validUntil < onDay) return '授权的最后一天已经过去，请核对'
  const isParentOfMinor = relation === '1' && ageOn(birthDate, onDay) < 18
  // 民法典第二十七条: parents are the guardians of a minor; of an adult only who the law names for one without full capacity
  return isParentOfMinor && ageOn(birthDate, validUntil) >= 18 ? '父母对未成年人的监护到18岁生日的前一天为止，以后要另有依据' : null
}

/** Whether a guardian may act on this day; the last day counts (`lib/access/wards` asks the same of the database). */
export const isInForce = ({ endedAt, validUntil }: { endedAt: Date | null; validUntil: Day | null }, onDay: Day) =>
  endedAt === null && (validUntil === null || validUntil >= onDay)

/** 没有, 已开通（hkmr47296） or 已停用（hkmr47296） */
export const accountWords = (account: { login: string; active: boolean } | undefined) =>
  account ? `${account.active ? '已开通' : '已停用'}（${account.login}）` : '没有'
