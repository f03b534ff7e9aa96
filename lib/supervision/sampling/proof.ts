import { sql } from 'kysely'
import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/kit/db/types'
import type { Check, DrawParameters, Drawn, StoredDraw } from './draw'
import { casesFor, drawsFor, roundsFor, withOffice, type Round } from './queries'
import { BEFORE_FIRST_SEAL, readSource, roundSeed } from './seed'

export type ProofDraw = StoredDraw & { name: string; drawnAt: Date; drawnBy: string }

export type Proof = { round: Round; sealHash: string | null; draws: ProofDraw[] }

/** Where a proof reads from: rows in an actor's reach, or all rows for the command. */
type Sources = { rounds: ReturnType<typeof roundsFor>; draws: ReturnType<typeof drawsFor>; cases: ReturnType<typeof casesFor> }

/** Everything that is needed to compute the draws of a round again. */
export function findProof(actor: Actor, tx: Tx, roundId: string): Promise<Proof | undefined> {
  const sources = { rounds: roundsFor(actor, tx).where('inspection_round.id', '=', roundId), draws: drawsFor(actor, tx), cases: casesFor(actor, tx) }
  return readProof(tx, sources)
}

/** The same by the number of the round, for a job or command that sees every region. */
export function findProofByNumber(tx: Tx, number: number): Promise<Proof | undefined> {
  const rounds = tx.selectFrom('inspection_round').where('inspection_round.number', '=', number)
  return readProof(tx, { rounds, draws: tx.selectFrom('inspection_draw'), cases: tx.selectFrom('inspection_case') })
}

async function readProof(tx: Tx, { rounds, draws, cases }: Sources): Promise<Proof | undefined> {
  const round = await withOffice(rounds).executeTakeFirst()
  if (!round) return undefined
  const { seal } = readSource(round.seedSource)
  const sealed = await tx.selectFrom('trail_seal').where('number', '=', seal).select('hash').executeTakeFirst()
  const found = await drawsOf(draws, round.id)
  const results = Map.groupBy(await drawnOf(cases, round.id), (row) => row.drawId)
  return {
    round,
    sealHash: seal === BEFORE_FIRST_SEAL.seal ? BEFORE_FIRST_SEAL.hash : (sealed?.hash ?? null),
    draws: found.map(({ id, ...draw }) => ({
      ...draw,
      township: String(draw.township),
      seed: round.seed,
      parameters: draw.parameters as unknown as DrawParameters,
      drawn: (results.get(id) ?? []) as Drawn[],
    })),
  }
}

const drawsOf = (draws: Sources['draws'], roundId: string) =>
  draws
    .innerJoin('region', 'region.code', 'inspection_draw.region_code')
    .where('inspection_draw.round_id', '=', roundId)
    .orderBy('inspection_draw.region_code')
    .select([
      'inspection_draw.id', 'inspection_draw.region_code as township', 'inspection_draw.quota', 'inspection_draw.frame',
      'inspection_draw.frame_hash as frameHash', 'inspection_draw.result_hash as resultHash', 'inspection_draw.parameters',
      'inspection_draw.drawn_at as drawnAt', 'inspection_draw.drawn_by_name as drawnBy', 'region.name',
    ])
    .execute()

const drawnOf = (cases: Sources['cases'], roundId: string) =>
  cases
    .innerJoin('inspection_draw', 'inspection_draw.id', 'inspection_case.draw_id')
    .where('inspection_draw.round_id', '=', roundId)
    .select([
      'inspection_case.draw_id as drawId', 'inspection_case.rank', 'inspection_case.household_id as householdId',
      sql<string | null>`case when inspection_case.state = 'swapped' then coalesce(inspection_case.swapped_reason, '') end`.as('swappedReason'),
    ])
    .execute()

/** Whether the seed is the one that the seal and the round's number give, and the seal still stands as it was. */
export function checkSeed(round: Pick<Round, 'seed' | 'seedSource' | 'number'>, sealHash: string | null): Check[] {
  const source = readSource(round.seedSource)
  const computed = roundSeed(source, round.number)
  return [
    { what: '种子来源（痕迹封存）', stored: source.hash, computed: sealHash ?? '（没有这次封存）', ok: source.hash === sealHash },
    { what: '种子', stored: round.seed, computed, ok: round.seed === computed },
  ]
}
