import type { Actor } from '@/lib/access/actor'
import { PERSON_STATES } from '@/lib/casework/registry/rules'
import type { Subject, Visit } from './queries'

/** Why nobody can survey a person now; null when somebody can. */
export function whyCannotSurvey(person: Pick<Subject, 'state'>): string | null {
  return person.state === 'active' ? null : `“${PERSON_STATES[person.state]}”的人不能再调研`
}

/** Why a survey cannot be changed any more. */
export function whyCannotChange(visit: Pick<Visit, 'state'>): string | null {
  if (visit.state === 'submitted') return '已经交上去了，正在等审核。要改请审核人退回'
  return visit.state === 'accepted' ? '已经审核通过，不能再改' : null
}

/** Why this reviewer cannot judge it: nobody reviews what they entered any part of. */
export function whyCannotReview(visit: Pick<Visit, 'state' | 'surveyedBy' | 'contributors'>, actor: Pick<Actor, 'accountId'>): string | null {
  if (visit.state !== 'submitted') return '这份调研现在不在等审核'
  if (visit.surveyedBy === actor.accountId) return '这份调研是您填的，要由别人审核'
  return visit.contributors.includes(actor.accountId) ? '这份调研有您填的部分，要由别人审核' : null
}
