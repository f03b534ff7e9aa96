import { sql } from 'kysely'
import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/kit/db/types'
import type { Check, DrawParameters, Drawn, StoredDraw } from './draw'
import { casesFor, drawsFor, findRound, type Round } from './queries'
import { BEFORE_FIRST_SEAL, readSource, roundSeed } from './seed'

export type ProofDraw = StoredDraw & { name: string; drawnAt: Date; drawnBy: string }

/** Everything that is needed to compute the draws of a round again; `township` narrows it to one. */
export async function findProof(actor: Actor, tx: Tx, roundId: string, township?: number): Promise<{ round: Round; sealHash: string | null; draws: ProofDraw[] } | undefined> {
  const round = await findRound(actor, tx, roundId)
  if (!round) return undefined
  const { seal } = readSource(round.seedSource)
  const sealed = await tx.selectFrom('trail_seal').where('number', '=', seal).select('hash').executeTakeFirst()
  const draws = await drawsFor(actor, tx)
    .innerJoin('region', 'region.code', 'inspection_draw.region_code')
    .where('inspection_draw.round_id', '=', roundId)
    .$if(township !== undefined, (query) => query.where('inspection_draw.region_code', '=', township as number))
    .orderBy('inspection_draw.region_code')
    .select([
      'inspection_draw.id', 'inspection_draw.region_code as township', 'inspection_draw.quota', 'inspection_draw.frame',
      'inspection_draw.frame_hash as frameHash', 'inspection_draw.result_hash as resultHash', 'inspection_draw.parameters',
      'inspection_draw.drawn_at as drawnAt', 'inspection_draw.drawn_by_name as drawnBy', 'region.name',
    ])
    .execute()
  const results = Map.groupBy(await drawnOf(actor, tx, roundId), (row) => row.drawId)
  return {
    round,
    sealHash: seal === BEFORE_FIRST_SEAL.seal ? BEFORE_FIRST_SEAL.hash : (sealed?.hash ?? null),
    draws: draws.map(({ id, ...draw }) => ({
      ...draw,
      township: String(draw.township),
      seed: round.seed,
      parameters: draw.parameters as unknown as DrawParameters,
      drawn: (results.get(id) ?? []) as Drawn[],
    })),
  }
}

const drawnOf = (actor: Actor, tx: Tx, roundId: string) =>
  casesFor(actor, tx)
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
