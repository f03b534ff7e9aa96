import { Missing } from '@/lib/kit/refusal'
import { record } from '@/lib/trail/record'
import { makeActor, type Actor } from '../actor'
import { asActor, asGate } from '../database'
import { inScope } from '../scope'
import { listWardIds } from '../wards'

export type OwnRecord = { personId: string; name: string; isOwn: boolean; isChosen: boolean }

/** The records this account may act on: its own person and the wards whose guardianship holds. */
export async function listOwnRecords(actor: Actor): Promise<OwnRecord[]> {
  const { ownPersonId, ids } = await recordIds(actor)
  const records: OwnRecord[] = []
  for (const personId of ids) {
    // each name is read as the person it belongs to, so row level security shows that one record and no other
    const as = makeActor({ ...actor, personId })
    const found = await asActor(as, (tx) => tx.selectFrom('person').where(inScope(as, 'person')).where('id', '=', personId).select('name').executeTakeFirst())
    if (found) records.push({ personId, name: found.name, isOwn: personId === ownPersonId, isChosen: personId === actor.personId })
  }
  return records
}

/** From now on this session is about that person. */
export async function chooseRecord(actor: Actor, personId: string): Promise<void> {
  const { ownPersonId, ids } = await recordIds(actor)
  if (!ids.includes(personId)) throw new Missing()
  await asGate(async (tx) => {
    await tx
      .updateTable('session')
      .where('id', '=', actor.sessionId)
      .set({ acting_person_id: personId === ownPersonId ? null : personId })
      .execute()
    await record(tx, actor, { action: 'ward.chosen', subject: { type: 'person', id: personId }, personId, regionCode: actor.region.code })
  })
}

const recordIds = (actor: Actor) =>
  asGate(async (tx) => {
    const account = await tx.selectFrom('account').where('id', '=', actor.accountId).select('person_id').executeTakeFirstOrThrow()
    const wards = await listWardIds(tx, actor.accountId)
    const ids = [...new Set([...(account.person_id ? [account.person_id] : []), ...wards])]
    return { ownPersonId: account.person_id, ids }
  })
