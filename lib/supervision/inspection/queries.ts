import { sql } from 'kysely'
import type { Actor } from '@/lib/access/actor'
import { inScope } from '@/lib/access/scope'
import { itemsOn } from '@/lib/casework/catalogue/queries'
import { shanghaiDay } from '@/lib/kit/dates/day'
import type { Tx } from '@/lib/kit/db/types'
import { casesFor } from '@/lib/supervision/sampling/queries'
import { deliveredIn } from '@/lib/supervision/sampling/build-snapshots'
import { readSnapshot, type Snapshot } from '@/lib/supervision/sampling/snapshot'

export const verdictsFor = (actor: Actor, tx: Tx) => tx.selectFrom('verdict').where(inScope(actor, 'verdict'))

export type InspectionCase = NonNullable<Awaited<ReturnType<typeof findCase>>>

/** One case with its round and its frozen record; undefined when out of reach. Swapped ones hold no record. */
export async function findCase(actor: Actor, tx: Tx, id: string) {
  const row = await caseRow(actor, tx, id).executeTakeFirst()
  return row && withSnapshot(row)
}

/** The same, locked until the transaction ends; its round cannot be closed meanwhile. */
export async function findCaseForUpdate(actor: Actor, tx: Tx, id: string) {
  const row = await caseRow(actor, tx, id).forUpdate('inspection_case').forShare('inspection_round').executeTakeFirst()
  return row && withSnapshot(row)
}

const withSnapshot = <R extends { state: string; snapshot: unknown }>(row: R) => ({
  ...row,
  snapshot: (row.state === 'swapped' ? null : readSnapshot(row.snapshot)) as Snapshot | null,
})

const caseRow = (actor: Actor, tx: Tx, id: string) =>
  casesFor(actor, tx)
    .innerJoin('inspection_draw', 'inspection_draw.id', 'inspection_case.draw_id')
    .innerJoin('inspection_round', 'inspection_round.id', 'inspection_draw.round_id')
    .innerJoin('region as township', 'township.code', 'inspection_draw.region_code')
    .innerJoin('region as office', 'office.code', 'inspection_round.region_code')
    .where('inspection_case.id', '=', id)
    .select([
      'inspection_case.id', 'inspection_case.household_id as householdId', 'inspection_case.region_code as regionCode',
      'inspection_case.rank', 'inspection_case.state', 'inspection_case.snapshot', 'inspection_case.version',
      'inspection_case.judged_by_name as judgedBy', 'inspection_case.judged_at as judgedAt',
      'inspection_case.swapped_reason as swappedReason', 'inspection_draw.region_code as township',
      'inspection_draw.drawn_at as drawnAt', 'inspection_round.id as roundId', 'inspection_round.month',
      'inspection_round.state as roundState', 'inspection_round.region_code as roundRegion', 'inspection_round.line',
      'township.name as townshipName', 'office.name as officeName',
    ])

export type StoredVerdict = Awaited<ReturnType<typeof listVerdicts>>[number]

/** The verdicts of one case, with the notice that a verdict has gone into. */
export const listVerdicts = (actor: Actor, tx: Tx, caseId: string) =>
  verdictsFor(actor, tx)
    .leftJoin('rectification_finding', 'rectification_finding.verdict_id', 'verdict.id')
    .leftJoin('rectification', 'rectification.id', 'rectification_finding.rectification_id')
    .where('verdict.case_id', '=', caseId)
    .orderBy('verdict.id')
    .select([
      'verdict.id', 'verdict.person_id as personId', 'verdict.part', 'verdict.item_code as code', 'verdict.subject_id as subjectId',
      'verdict.code as verdict', 'verdict.wrong_elements as wrongElements', 'verdict.reason', 'verdict.note', 'verdict.inaccurate',
      'verdict.judged_at as judgedAt', 'rectification.id as noticeId', 'rectification.number as noticeNumber',
    ])
    .execute()

/** The catalogue as it held when the case was frozen. */
export const itemsAtFreeze = (tx: Tx, snapshot: Snapshot, line: string) => itemsOn(tx, { line, day: shanghaiDay(new Date(snapshot.takenAt)) })

/** All cases of a round that are to be judged, in the order they are worked through: township by township, by rank. */
export const listRoundCases = (actor: Actor, tx: Tx, roundId: string) =>
  casesFor(actor, tx)
    .innerJoin('inspection_draw', 'inspection_draw.id', 'inspection_case.draw_id')
    .where('inspection_draw.round_id', '=', roundId)
    .where('inspection_case.state', 'in', ['to-judge', 'judged'])
    .orderBy('inspection_draw.region_code')
    .orderBy('inspection_case.rank')
    .select(['inspection_case.id', 'inspection_case.state', 'inspection_draw.region_code as township'])
    .execute()

export type RoundCase = Awaited<ReturnType<typeof listRoundCases>>[number]

/** How many answers, needs and services of these persons have changed since they were frozen for a month's round; a changed one counts once. */
export async function countChangesSince(actor: Actor, tx: Tx, snapshot: Snapshot, month: string): Promise<number> {
  const ids = snapshot.persons.map((person) => person.id)
  const versions = new Map(snapshot.persons.flatMap((person) => person.services.map((service) => [service.id, service.version] as const)))
  const since = new Date(snapshot.takenAt)
  const rows = (table: 'status_answer' | 'need') =>
    tx
      .selectFrom(table)
      .where(inScope(actor, table))
      .where('person_id', 'in', ids)
      .where((eb) => eb.or([eb('valid_from', '>', since), eb('valid_to', '>', since)]))
      .groupBy(['person_id', 'item_code'])
      .select([sql<string>`min(item_code)`.as('id'), sql<number>`0`.as('version')])
  const found = await rows('status_answer')
    .unionAll(rows('need'))
    .unionAll(
      tx
        .selectFrom('service')
        .where(inScope(actor, 'service'))
        .where('person_id', 'in', ids)
        .where((eb) => eb.or([deliveredIn(Number(month.slice(0, 4))), ...(versions.size > 0 ? [eb('id', 'in', [...versions.keys()])] : [])]))
        .select([sql<string>`id::text`.as('id'), 'version']),
    )
    .execute()
  return found.filter((row) => row.version === 0 || versions.get(row.id) !== row.version).length
}
