import 'server-only'
import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { findHandled } from '@/lib/casework/person-account/queries'
import { RowId } from '@/lib/kit/id'
import type { Tx } from '@/lib/kit/db/types'
import { record } from '@/lib/trail/record'
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

/** For pages that need the account and nothing else; opening it is on the trail. */
export const loadHandled = (actor: Actor, params: Params, purpose: string) =>
  asActor(actor, async (tx) => {
    const handled = await handledOf(actor, tx, params)
    const { id: personId, regionCode } = handled.person
    await record(tx, actor, { action: 'account.viewed', subject: { type: 'account', id: handled.account.id }, personId, regionCode, purpose })
    return handled
  })
