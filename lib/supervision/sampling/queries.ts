import { sql } from 'kysely'
import type { Actor } from '@/lib/access/actor'
import { inScope } from '@/lib/access/scope'
import { LINE } from '@/lib/casework/catalogue/schema'
import { isInAutonomousPrefecture } from '@/lib/casework/region/codes'
import type { Tx } from '@/lib/kit/db/types'
import type { Area } from './quotas'

/** Every read of rounds starts here, so none can leave the actor's region. */
export const roundsFor = (actor: Actor, tx: Tx) => tx.selectFrom('inspection_round').where(inScope(actor, 'inspection_round'))
export const drawsFor = (actor: Actor, tx: Tx) => tx.selectFrom('inspection_draw').where(inScope(actor, 'inspection_draw'))
export const casesFor = (actor: Actor, tx: Tx) => tx.selectFrom('inspection_case').where(inScope(actor, 'inspection_case'))

const ROUND = [
  'inspection_round.id', 'inspection_round.number', 'inspection_round.region_code as regionCode', 'inspection_round.month',
  'inspection_round.line', 'inspection_round.seed', 'inspection_round.seed_source as seedSource', 'inspection_round.state',
  'inspection_round.opened_by_name as openedBy', 'inspection_round.opened_at as openedAt',
  'inspection_round.closed_at as closedAt', 'inspection_round.version',
] as const

export type Round = NonNullable<Awaited<ReturnType<typeof findRound>>>

export const findRound = (actor: Actor, tx: Tx, id: string) =>
  withOffice(roundsFor(actor, tx)).where('inspection_round.id', '=', id).executeTakeFirst()

/** The columns of a round with the name of its office. */
export const withOffice = (rounds: ReturnType<typeof roundsFor>) =>
  rounds.innerJoin('region', 'region.code', 'inspection_round.region_code').select([...ROUND, 'region.name as office'])

/** The round of the actor's own office in one month. */
export const findOwnRound = (actor: Actor, tx: Tx, month: string) =>
  roundsFor(actor, tx)
    .where('inspection_round.region_code', '=', actor.region.code)
    .where('inspection_round.month', '=', month)
    .where('inspection_round.line', '=', LINE)
    .where('inspection_round.kind', '=', 'regular')
    .select(ROUND)
    .executeTakeFirst()

/** Townships of a county with their frames: households in which at least one person is in the registry. */
export async function listAreas(actor: Actor, tx: Tx, county: number): Promise<(Area & { name: string })[]> {
  const rows = await tx
    .selectFrom('region')
    .leftJoin(framesOf(actor, tx), 'frame.township', 'region.code')
    .where('region.parent', '=', county)
    .where('region.valid_to', 'is', null)
    .orderBy('region.code')
    .select(['region.code', 'region.name', 'frame.households'])
    .execute()
  return rows.map(({ code, name, households }) => ({
    code: String(code), name, households: households ?? 0, inPrefecture: isInAutonomousPrefecture(code),
  }))
}

const framesOf = (actor: Actor, tx: Tx) =>
  tx
    .selectFrom('person')
    .where(inScope(actor, 'person'))
    .where('person.state', '=', 'active')
    .groupBy(sql`person.region_code - person.region_code % 1000`)
    .select([
      sql<number>`person.region_code - person.region_code % 1000`.as('township'),
      sql<number>`count(distinct person.household_id)`.as('households'),
    ])
    .as('frame')

/** The frame of one township: ids of its households with at least one person in the registry, sorted. */
export async function listFrame(actor: Actor, tx: Tx, township: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('person')
    .where(inScope(actor, 'person'))
    .where('person.region_code', '>=', township)
    .where('person.region_code', '<', township + 1000)
    .where('person.state', '=', 'active')
    .distinct()
    .select('person.household_id as id')
    .execute()
  // uuids are lower-case hexadecimal: code-unit order is the order that anyone gets
  return rows.map(({ id }) => id).toSorted((a, b) => (a < b ? -1 : 1))
}

/** How far each drawn township of a round is. */
export const listProgress = (actor: Actor, tx: Tx, roundId: string) =>
  drawsFor(actor, tx)
    .leftJoin('inspection_case', 'inspection_case.draw_id', 'inspection_draw.id')
    .where('inspection_draw.round_id', '=', roundId)
    .groupBy('inspection_draw.id')
    .select([
      'inspection_draw.id', 'inspection_draw.region_code as township', 'inspection_draw.quota',
      'inspection_draw.drawn_at as drawnAt', 'inspection_draw.drawn_by_name as drawnBy',
      sql<number>`coalesce(array_length(inspection_draw.frame, 1), 0)`.as('frame'),
      sql<number>`count(*) filter (where inspection_case.state in ('to-judge', 'judged'))`.as('drawn'),
      sql<number>`count(*) filter (where inspection_case.state = 'judged')`.as('judged'),
      sql<number>`count(*) filter (where inspection_case.state = 'swapped')`.as('swapped'),
    ])
    .execute()

export const findDraw = (actor: Actor, tx: Tx, roundId: string, township: number) =>
  drawsFor(actor, tx)
    .where('inspection_draw.round_id', '=', roundId)
    .where('inspection_draw.region_code', '=', township)
    .select(['inspection_draw.id', 'inspection_draw.quota', 'inspection_draw.drawn_at as drawnAt', 'inspection_draw.drawn_by_name as drawnBy'])
    .executeTakeFirst()

/** The households of a draw in draw order. At most a few hundred: a quota. */
export const listDrawnCases = (actor: Actor, tx: Tx, drawId: string) =>
  casesFor(actor, tx)
    .innerJoin('household', 'household.id', 'inspection_case.household_id')
    .innerJoin('region', 'region.code', 'inspection_case.region_code')
    .where('inspection_case.draw_id', '=', drawId)
    .orderBy('inspection_case.rank')
    .select([
      'inspection_case.id', 'inspection_case.rank', 'inspection_case.state', 'inspection_case.swapped_reason as swappedReason',
      'inspection_case.judged_by_name as judgedBy', 'inspection_case.judged_at as judgedAt',
      'household.head_name as headName', 'region.name as village',
      (eb) =>
        eb
          .selectFrom('verdict')
          .whereRef('verdict.case_id', '=', 'inspection_case.id')
          .select([sql<number>`count(*)`.as('count')])
          .as('verdicts'),
      (eb) =>
        eb
          .selectFrom('verdict')
          .whereRef('verdict.case_id', '=', 'inspection_case.id')
          .where('verdict.inaccurate', '=', true)
          .select([sql<number>`count(*)`.as('count')])
          .as('inaccurate'),
    ])
    .execute()
