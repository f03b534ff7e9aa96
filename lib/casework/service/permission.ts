import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/grants'
import { PERSON_STATES, type PersonState } from '@/lib/casework/registry/rules'
import type { Day } from '@/lib/kit/dates/day'
import type { ServiceState } from './schema'

/** Why a service cannot be recorded for a person; what was done before the end of the record still can. */
export function whyCannotRecord(person: { state: PersonState; stateOn: Day | null }, lastDay: Day): string | null {
  if (person.state === 'active' || (person.stateOn !== null && lastDay <= person.stateOn)) return null
  return `“${PERSON_STATES[person.state]}”的人，只能补登${person.stateOn ? '那以前' : '在册时'}的服务`
}

type Held = { state: ServiceState; institutionId: string | null; recordedBy: string | null }

/** Why this actor cannot change or withdraw a service; null when they can. */
export function whyCannotChange(actor: Pick<Actor, 'role' | 'kind' | 'accountId' | 'institutionId'>, service: Held): string | null {
  if (!may(actor.role, 'service.record')) return '只有登记服务的人员可以改'
  if (service.state === 'withdrawn') return '这条记录已经撤回，不能再改'
  if (actor.kind === 'staff' && service.institutionId !== null && service.recordedBy !== actor.accountId) return '这是机构登记的，由机构来改'
  return null
}
