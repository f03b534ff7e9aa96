import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { findHandled } from '@/lib/casework/person-account/queries'
import { RowId } from '@/lib/kit/id'
import type { Tx } from '@/lib/kit/db/types'
import { routeId } from '@/lib/web/route-id'
import { personOf } from '../load'

type Params = { personId: string; accountId: string }

/** The account of the address on this person's page; any other answers 404. */
export async function handledOf(actor: Actor, tx: Tx, { personId, accountId }: Params) {
  const person = await personOf(actor, tx, personId)
  const account = (await findHandled(actor, tx, person.id, routeId(RowId, accountId))) ?? notFound()
  const isOwn = account.ownPersonId === person.id
  return { person, account, isOwn, whose: isOwn ? `${person.name}本人` : `${account.name}（${person.name}的监护人）` }
}

export const loadHandled = (actor: Actor, params: Params) => asActor(actor, (tx) => handledOf(actor, tx, params))
