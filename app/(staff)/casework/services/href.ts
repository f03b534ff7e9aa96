import type { Actor } from '@/lib/access/actor'

/** Staff and institutions have the same service at addresses of their own. */
export const serviceHref = (actor: Pick<Actor, 'kind'>, serviceId: string) =>
  actor.kind === 'institution' ? `/clients/services/${serviceId}` : `/casework/services/${serviceId}`

export const newServiceHref = (actor: Pick<Actor, 'kind'>, personId: string) =>
  actor.kind === 'institution' ? `/clients/${personId}/services/new` : `/casework/persons/${personId}/services/new`

export const personHref = (actor: Pick<Actor, 'kind'>, personId: string) =>
  actor.kind === 'institution' ? `/clients/${personId}` : `/casework/persons/${personId}`
