import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { PersonId } from '@/lib/casework/registry/ids'
import { findPerson } from '@/lib/casework/registry/queries'
import type { Tx } from '@/lib/kit/db/types'
import { record } from '@/lib/trail/record'
import { routeId } from '@/lib/web/route-id'

/** The person of the address; malformed, unknown and out-of-region ones all answer 404. */
export async function personOf(actor: Actor, tx: Tx, parameter: string) {
  return (await findPerson(actor, tx, routeId(PersonId, parameter))) ?? notFound()
}

/** The same person for a page that shows the record: opening it is on the trail, with what it was opened for. */
export async function viewedPerson(actor: Actor, tx: Tx, parameter: string, purpose?: string) {
  const person = await personOf(actor, tx, parameter)
  await record(tx, actor, { action: 'person.viewed', subject: { type: 'person', id: person.id }, personId: person.id, regionCode: person.regionCode, purpose })
  return person
}

/** For pages that need the person and nothing else. */
export const loadPerson = (actor: Actor, parameter: string, purpose: string) => asActor(actor, (tx) => viewedPerson(actor, tx, parameter, purpose))
