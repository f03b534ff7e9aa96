import { sql, type SqlBool } from 'kysely'
import type { Actor } from '@/lib/access/actor'
import { inScope, reaches } from '@/lib/access/scope'
import { isScopeOff } from '@/lib/access/test-locks'
import type { Tx } from '@/lib/kit/db/types'

/** What the giving side hands over with a request, so that the receiving side knows who comes. */
export type HandedFacts = { sex: string; birthDate: string; category: string; level: string; idNumberTail: string; fromName: string; toName: string }
export type MoveState = 'pending' | 'accepted' | 'refused' | 'withdrawn'
export type MoveSide = 'in' | 'out'

// a request that was taken back is no longer the receiving side's business
const arriving = (actor: Actor) =>
  isScopeOff() ? sql<SqlBool>`true` : sql<SqlBool>`(person_move.state <> 'withdrawn' and person_move.to_region >= ${actor.scope.from} and person_move.to_region < ${actor.scope.until})`
const leaving = (actor: Actor) => inScope(actor, 'person_move')

/** Hand-overs that leave or reach the actor's region: every read and write of them starts here. */
export const movesFor = (actor: Actor, tx: Tx) =>
  tx.selectFrom('person_move').where((eb) => eb.or([leaving(actor), arriving(actor)]))

const COLUMNS = [
  'person_move.id', 'person_move.person_id as personId', 'person_move.region_code as fromRegion', 'person_move.to_region as toRegion',
  'person_move.reason', 'person_move.state', 'person_move.requested_by_name as requestedBy', 'person_move.requested_at as requestedAt',
  'person_move.answered_by_name as answeredBy', 'person_move.answered_at as answeredAt', 'person_move.answer_words as answerWords',
  'person_move.person_name as personName', 'person_move.person_facts as facts', 'person_move.version',
] as const

type MoveRow = { fromRegion: number; toRegion: number; facts: unknown; state: string }

/** One hand-over and on which of its sides the actor stands. */
export async function findMove(actor: Actor, tx: Tx, moveId: string) {
  const row = await movesFor(actor, tx).where('person_move.id', '=', moveId).select(COLUMNS).executeTakeFirst()
  return row && sided(actor, row)
}

/** Incoming or outgoing hand-overs, open ones first, then the newest; at most 200. */
export async function listMoves(actor: Actor, tx: Tx, side: MoveSide) {
  const rows = await movesFor(actor, tx)
    .where(side === 'in' ? arriving(actor) : leaving(actor))
    .orderBy((eb) => eb('person_move.state', '=', 'pending'), 'desc')
    .orderBy('person_move.requested_at', 'desc')
    .orderBy('person_move.id')
    .limit(200)
    .select(COLUMNS)
    .execute()
  return rows.map((row) => sided(actor, row))
}

/** Hand-overs that wait for this actor's answer: those coming in from elsewhere. */
export async function countWaitingMoves(actor: Actor, tx: Tx): Promise<number> {
  const row = await movesFor(actor, tx)
    .where('person_move.state', '=', 'pending')
    .where(arriving(actor))
    .select((eb) => eb.fn.countAll<number>().as('waiting'))
    .executeTakeFirstOrThrow()
  return row.waiting
}

/** Whether a person is being handed over right now. */
export async function hasOpenMove(tx: Tx, actor: Actor, personId: string): Promise<boolean> {
  return (await findOpenMove(actor, tx, personId)) !== undefined
}

export const findOpenMove = (actor: Actor, tx: Tx, personId: string) =>
  movesFor(actor, tx).where('person_move.person_id', '=', personId).where('person_move.state', '=', 'pending').select(['person_move.id']).executeTakeFirst()

const sided = <R extends MoveRow>(actor: Actor, row: R) => ({
  ...row,
  state: row.state as MoveState,
  facts: row.facts as HandedFacts,
  arrives: reaches(actor, row.toRegion),
  leaves: reaches(actor, row.fromRegion),
})
