import type { Tx } from '@/lib/kit/db/types'
import { roundSeed, writeSource } from '@/lib/supervision/sampling/seed'
import type { World } from '../people/load'
import { demoId } from '../random'
import type { Staff } from '../staff/roster'
import type { Act, Head } from '../trail/log'
import type { Drawn } from './draws'
import type { RoundPlan } from './plan'

export type Round = { id: string; seed: string; act: Act }

/** Opens a round; its seed follows from the newest seal of the trail, its number and a text that is random outside the demo. */
export async function openRound(tx: Tx, world: World, plan: RoundPlan, head: Head, officer: Staff): Promise<Round> {
  const id = demoId('round', plan.county.code, plan.month)
  const { number } = await tx
    .insertInto('inspection_round')
    .values({
      id, region_code: plan.county.code, month: plan.month, line: 'xwt', seed: '', seed_source: '', state: plan.closedAt ? 'closed' : 'open',
      opened_by: officer.id, opened_by_name: officer.name, opened_at: plan.openedAt, closed_at: plan.closedAt, version: plan.closedAt ? 2 : 1,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  const source = { ...head, random: demoId('round-random', plan.county.code, plan.month) }
  const seed = roundSeed(source, number)
  await tx.updateTable('inspection_round').where('id', '=', id).set({ seed, seed_source: writeSource(source) }).execute()
  return {
    id, seed,
    act: {
      at: plan.openedAt, by: officer, action: 'inspection-round.opened', subject: { type: 'inspection-round', id }, region: plan.county.code,
      changes: { month: plan.month, number, seed, seal: head.seal, random: source.random },
    },
  }
}

/** Draws and the end of a round, as the trail tells them. */
export function roundActs(round: Round, plan: RoundPlan, drawn: readonly Drawn[], officer: Staff): Act[] {
  const subject = { type: 'inspection-round', id: round.id }
  const draws = drawn.map(({ township, quota, frame, frameHash, resultHash }): Act => ({
    at: plan.drawnAt, by: officer, action: 'inspection-round.drawn', subject, region: township,
    changes: { quota, frame: frame.length, frameHash, resultHash, swapped: 0 },
  }))
  const closed: Act[] = plan.closedAt ? [{ at: plan.closedAt, by: officer, action: 'inspection-round.closed', subject, region: plan.county.code }] : []
  return [round.act, ...draws, ...closed]
}
