import type { Insertable } from 'kysely'
import type { DB } from '@/db/types'
import { type Actor, makeActor } from '@/lib/access/actor'
import { endOf } from '@/lib/casework/region/codes'
import type { Tx } from '@/lib/kit/db/types'
import { shanghaiDay } from '@/lib/kit/dates/day'
import { buildSnapshots } from '@/lib/supervision/sampling/build-snapshots'
import { type DrawParameters, quotaOf, resultHash } from '@/lib/supervision/sampling/draw'
import { planQuotas } from '@/lib/supervision/sampling/quotas'
import { drawSample, frameHash } from '@/lib/supervision/sampling/rank'
import type { Snapshot } from '@/lib/supervision/sampling/snapshot'
import type { World } from '../people/load'
import { demoId } from '../random'
import type { Staff } from '../staff/roster'
import { insertRows } from '../store'
import { asOf, type Past } from './as-of'
import { areasOf, framesOn } from './frames'
import type { RoundPlan } from './plan'

export type DrawnCase = { id: string; drawId: string; township: number; rank: number; snapshot: Snapshot }
export type Drawn = { township: number; quota: number; frame: string[]; frameHash: string; resultHash: string; cases: DrawnCase[] }

/** Draws the townships of a round with the platform's own rules; the records are frozen as they were on that day. */
export async function drawRound(tx: Tx, world: World, past: Past, round: { id: string; seed: string }, plan: RoundPlan, officer: Staff): Promise<Drawn[]> {
  const frames = framesOn(world, plan.county, shanghaiDay(plan.drawnAt))
  const areas = areasOf(plan.county, frames)
  const drawn = plan.townships.map((township) => {
    const frame = frames.get(township) ?? []
    const { planned, quota } = quotaOf(String(township), areas, planQuotas)
    const parameters: DrawParameters = { form: 1, townships: areas, settings: planQuotas, planned }
    return { township, frame, quota, parameters, households: drawSample(frame, round.seed, quota) }
  })
  const snapshots = await buildSnapshots(asOfficer(officer), tx, drawn.flatMap(({ households }) => households), Number(plan.month.slice(0, 4)))
  const result = drawn.map(({ township, frame, quota, parameters, households }): Drawn & { row: Insertable<DB['inspection_draw']> } => {
    const id = demoId('draw', round.id, township)
    const cases = households.map((householdId, index) => ({
      id: demoId('case', id, householdId), drawId: id, township, rank: index + 1, snapshot: asOf(snapshots.get(householdId)!, plan.drawnAt, past),
    }))
    const hashes = { frameHash: frameHash(frame), resultHash: resultHash(households.map((householdId, index) => ({ rank: index + 1, householdId, swappedReason: null }))) }
    const row = {
      id, round_id: round.id, region_code: township, quota, frame, frame_hash: hashes.frameHash, result_hash: hashes.resultHash,
      parameters: parameters as unknown as Insertable<DB['inspection_draw']>['parameters'], drawn_by: officer.id, drawn_by_name: officer.name, drawn_at: plan.drawnAt,
    }
    return { township, quota, frame, ...hashes, cases, row }
  })
  await insertRows(tx, 'inspection_draw', result.map(({ row }) => row))
  return result
}

/** The officer as the reading functions take one; the rows are read as the owner all the same. */
const asOfficer = (officer: Staff): Actor => makeActor({
  kind: 'staff', role: 'officer', accountId: officer.id, sessionId: officer.id, name: officer.name, personId: null, institutionId: null, isGuardian: false,
  region: { code: officer.region, name: '', level: 3 }, scope: { from: officer.region, until: endOf(officer.region) },
})
