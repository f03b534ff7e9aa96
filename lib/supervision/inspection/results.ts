import { sql } from 'kysely'
import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/kit/db/types'
import { casesFor } from '@/lib/supervision/sampling/queries'
import { officialAccuracy, pooled, rawInterval, type Interval, type Tally } from './accuracy'
import { attainment, planGoal } from './attainment'
import { weightedAccuracy } from './weighted'

export type Measured = 'survey' | 'service'

/** Tally of one judged household; a household without services counts with N = 0. */
export type HouseholdTally = { township: number; frame: number } & Record<Measured, Tally>

const n = (part: string) => sql<number>`count(verdict.id) filter (where ${sql.raw(part)})`

/** The tallies of every judged household of some rounds: one row a household. */
export async function listTallies(actor: Actor, tx: Tx, roundId: string): Promise<HouseholdTally[]> {
  const rows = await casesFor(actor, tx)
    .innerJoin('inspection_draw', 'inspection_draw.id', 'inspection_case.draw_id')
    .leftJoin('verdict', 'verdict.case_id', 'inspection_case.id')
    .where('inspection_draw.round_id', '=', roundId)
    .where('inspection_case.state', '=', 'judged')
    .groupBy(['inspection_case.id', 'inspection_draw.id'])
    .select([
      'inspection_draw.region_code as township',
      sql<number>`array_length(inspection_draw.frame, 1)`.as('frame'),
      n(`verdict.part <> 'service'`).as('surveyN'),
      n(`verdict.part <> 'service' and verdict.inaccurate`).as('surveyE'),
      n(`verdict.part = 'service'`).as('serviceN'),
      n(`verdict.part = 'service' and verdict.inaccurate`).as('serviceE'),
    ])
    .execute()
  return rows.map((row) => ({
    township: row.township, frame: row.frame,
    survey: { n: row.surveyN, e: row.surveyE },
    service: { n: row.serviceN, e: row.serviceE },
  }))
}

export type Result = {
  tally: Tally
  official: number | null
  raw: Interval | null
  /** The estimate for all households of the frames, with its interval. */
  weighted: { estimate: number; interval: Interval } | null
  attainment: ReturnType<typeof attainment>
}

/** One accuracy over judged households; each township is a stratum that stands for its whole frame. */
export function resultOf(households: readonly HouseholdTally[], measured: Measured): Result {
  const tally = pooled(households.map((one) => one[measured]))
  const strata = [...Map.groupBy(households, (one) => one.township).values()].map((rows) => ({
    population: rows[0]!.frame,
    households: rows.map((row) => row[measured]),
  }))
  const weighted = weightedAccuracy(strata)
  return {
    tally,
    official: officialAccuracy(tally),
    raw: rawInterval(tally),
    weighted: weighted && { estimate: weighted.accuracy, interval: weighted.interval },
    attainment: attainment(tally, weighted?.interval ?? null),
  }
}

/** What may be shown as a figure: null when the sample is below the minimum. */
export function shownAccuracy({ official, weighted, attainment: reached }: Result) {
  if (reached === 'too-few' || official === null || weighted === null) return null
  return { official, estimate: weighted.estimate, low: weighted.interval.low, high: weighted.interval.high }
}

export const MINIMUM = planGoal.minimum
