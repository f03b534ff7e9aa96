import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { PersonId } from '@/lib/casework/registry/ids'
import { findPerson } from '@/lib/casework/registry/queries'
import type { Tx } from '@/lib/kit/db/types'
import { routeId } from '@/lib/web/route-id'

/** The person of the address; malformed, unknown and out-of-region ones all answer 404. */
export async function personOf(actor: Actor, tx: Tx, parameter: string) {
  return (await findPerson(actor, tx, routeId(PersonId, parameter))) ?? notFound()
}

/** For pages that need the person and nothing else. */
export const loadPerson = (actor: Actor, parameter: string) => asActor(actor, (tx) => personOf(actor, tx, parameter))
