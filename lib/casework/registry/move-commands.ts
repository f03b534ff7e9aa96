import { sql } from 'kysely'
import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { levelOf } from '@/lib/casework/region/codes'
import { findRegion } from '@/lib/casework/region/queries'
import { VILLAGE } from '@/lib/casework/region/schema'
import type { Tx } from '@/lib/kit/db/types'
import { newId } from '@/lib/kit/id'
import { Missing, Refusal } from '@/lib/kit/refusal'
import { record } from '@/lib/trail/record'
import type { AnswerInput } from './act-schema'
import { saveChanges } from './history'
import { addHousehold } from './household-commands'
import { hasOpenMove, movesFor, type HandedFacts } from './move-queries'
import type { AcceptanceInput, MoveInput } from './move-schema'
import { householdsFor, personForUpdate } from './queries'
import { whyCannotMove } from './rules'

/** Hands a person over to another village of the province; nothing moves before that side accepts. Answers the id of the hand-over. */
export async function requestMove(actor: Actor, personId: string, toRegion: number, input: MoveInput): Promise<string> {
  return asActor(actor, async (tx) => {
    const person = await personForUpdate(actor, tx, personId)
    if (!person) throw new Missing()
    const again = await movesFor(actor, tx).where('request_key', '=', input.requestKey).select('person_move.id').executeTakeFirst()
    if (again) return again.id
    const target = await findRegion(tx, toRegion)
    if (!target || levelOf(toRegion) !== VILLAGE) throw new Missing()
    const why = whyCannotMove(person, toRegion, await hasOpenMove(tx, actor, personId))
    if (why) throw new Refusal(why)
    const id = newId()
    const from = await findRegion(tx, person.regionCode)
    const { sex, birthDate, category, level, idNumberTail } = person
    const facts: HandedFacts = { sex, birthDate, category, level, idNumberTail, fromName: from?.name ?? '', toName: target.name }
    const made = await tx
      .insertInto('person_move')
      .values({
        id, person_id: personId, region_code: person.regionCode, to_region: toRegion, reason: input.reason, requested_by: actor.accountId,
        requested_by_name: actor.name, request_key: input.requestKey, person_name: person.name, person_facts: JSON.stringify(facts),
      })
      .onConflict((conflict) => conflict.column('request_key').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!made) throw new Missing() // a forged key of a form filled elsewhere
    await record(tx, actor, {
      action: 'move.requested', subject: { type: 'move', id }, personId, regionCode: person.regionCode, changes: { toRegion },
    })
    return id
  })
}

/**
 * Takes the person in: into a household of the village or a new one. All rows of the person follow by their foreign keys;
 * from now on the giving side sees the hand-over and nothing else. Answers the person's id.
 */
export async function acceptMove(actor: Actor, moveId: string, input: AcceptanceInput): Promise<string> {
  return asActor(actor, async (tx) => {
    const move = await openMove(actor, tx, moveId, input.version, 'to_region')
    const householdId = await householdFor(actor, tx, move.toRegion, moveId, input)
    const { rows } = await sql<{ person: string | null }>`select accept_person_move(${moveId}, ${householdId}, ${actor.name}) as person`.execute(tx)
    const personId = rows[0]?.person
    if (!personId) throw new Refusal('这个人现在不能接收：可能已经不在册，或移交已撤回。请回到交接单核对。', { link: { href: `/casework/moves/${moveId}`, text: '看交接单' } })
    const facts = move.facts as HandedFacts
    await saveChanges(tx, actor, { id: personId, regionCode: move.toRegion }, 'move', [{ field: 'region', from: facts.fromName, to: facts.toName }])
    await record(tx, actor, {
      action: 'move.accepted', subject: { type: 'move', id: moveId }, personId, regionCode: move.toRegion,
      changes: { region: { from: move.fromRegion, to: move.toRegion } },
    })
    return personId
  })
}

/** The receiving side says no; the person stays where they are. */
export const refuseMove = (actor: Actor, moveId: string, input: AnswerInput) => answer(actor, moveId, input, 'refused', 'to_region')

/** The giving side takes its request back. */
export const withdrawMove = (actor: Actor, moveId: string, input: AnswerInput) => answer(actor, moveId, input, 'withdrawn', 'region_code')

async function answer(actor: Actor, moveId: string, { words, version }: AnswerInput, state: 'refused' | 'withdrawn', side: Side): Promise<void> {
  await asActor(actor, async (tx) => {
    const move = await openMove(actor, tx, moveId, version, side)
    await tx
      .updateTable('person_move')
      .set((eb) => ({ state, answered_by: actor.accountId, answered_by_name: actor.name, answered_at: new Date(), answer_words: words, version: eb('version', '+', 1) }))
      .where('id', '=', moveId)
      .execute()
    await record(tx, actor, { action: `move.${state}`, subject: { type: 'move', id: moveId }, personId: move.personId, regionCode: move.fromRegion })
  })
}

/** Which column must lie in the actor's region for this act. */
type Side = 'region_code' | 'to_region'

async function openMove(actor: Actor, tx: Tx, moveId: string, version: number, side: Side) {
  const move = await movesFor(actor, tx)
    .where('person_move.id', '=', moveId)
    .where(`person_move.${side}`, '>=', actor.scope.from)
    .where(`person_move.${side}`, '<', actor.scope.until)
    .select(['person_id as personId', 'region_code as fromRegion', 'to_region as toRegion', 'person_facts as facts', 'state', 'version'])
    .forUpdate()
    .executeTakeFirst()
  if (!move) throw new Missing()
  if (move.state !== 'pending' || move.version !== version) {
    throw new Refusal('没有保存：这次移交已经有了答复。', { link: { href: `/casework/moves/${moveId}`, text: '看交接单' } })
  }
  return move
}

async function householdFor(actor: Actor, tx: Tx, regionCode: number, moveId: string, input: AcceptanceInput): Promise<string> {
  // the hand-over's own id is the key: the same acceptance sent twice registers one household
  if (input.household === 'new') return addHousehold(actor, tx, regionCode, { headName: input.headName, address: '', number: '', requestKey: moveId })
  const chosen = await householdsFor(actor, tx)
    .where('household.id', '=', input.household)
    .where('household.region_code', '=', regionCode)
    .select('household.id')
    .executeTakeFirst()
  if (!chosen) throw new Refusal('这一户不在本村（社区），请重新选', { field: 'household' })
  return chosen.id
}
