import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { inScope } from '@/lib/access/scope'
import { personsFor } from '@/lib/casework/registry/queries'
import type { Tx } from '@/lib/kit/db/types'
import { keyset, pageOf } from '@/lib/kit/listing/keyset'
import { listing, oneOf, words } from '@/lib/kit/listing/listing'
import { isByOthers } from './queries'
import type { VisitState } from './schema'

/** What a person's survey of the year is waiting for; `todo` has no row yet. */
export const TASK_STATES = ['todo', 'draft', 'returned', 'submitted', 'accepted'] as const
export type TaskState = (typeof TASK_STATES)[number]
export const TASK_LABELS: Record<TaskState, string> = { todo: '要做', draft: '填到一半', returned: '被退回', submitted: '待审核', accepted: '已完成' }

const yearFilter = z.string().regex(/^(20\d{2})?$/).catch('') as unknown as z.ZodType<string, string>

/** `year` empty is this year; `by` others leaves out what the reader has filled in, which somebody else has to review. */
export const taskList = listing({ region: words, state: oneOf(TASK_STATES), q: words, year: yearFilter, by: oneOf(['others']) }, ['household'])
export type TaskList = ReturnType<typeof taskList.parse>
type Range = { from: number; until: number }

// Village by village, household by household; the text sorts the same on every server.
const PLACE = sql<string>`(person.region_code::text || '|' || household.number || '|' || person.household_id::text) collate "C"`
const STATE = sql<TaskState>`coalesce(visit.state, 'todo')`

/** Active persons of a range with their survey of one year. */
const tasksOf = (actor: Actor, tx: Tx, year: number, range: Range) =>
  personsFor(actor, tx)
    .innerJoin('household', 'household.id', 'person.household_id')
    .leftJoin('visit', (join) => join.onRef('visit.person_id', '=', 'person.id').on('visit.year', '=', year))
    .where('person.state', '=', 'active')
    .where('person.region_code', '>=', range.from)
    .where('person.region_code', '<', range.until)

export type Task = Awaited<ReturnType<typeof listTasks>>['rows'][number]

/** One page of the year's survey tasks. */
export async function listTasks(actor: Actor, tx: Tx, list: TaskList, year: number, range: Range) {
  const typed = list.q.toLowerCase()
  const query = tasksOf(actor, tx, year, range)
    .innerJoin('region', 'region.code', 'person.region_code')
    .$if(list.state !== '', (some) => some.where(STATE, '=', list.state as TaskState))
    .$if(list.by !== '', (some) => some.where(isByOthers(actor)))
    .$if(typed !== '', (some) =>
      some.where((eb) => eb.or([
        sql<boolean>`starts_with(person.name, ${typed})`, sql<boolean>`starts_with(person.pinyin, ${typed})`,
        sql<boolean>`starts_with(person.initials, ${typed})`, sql<boolean>`household.number = ${list.q}`,
      ])))
    .select([
      'person.id', 'person.name', 'person.sex', 'person.birth_date as birthDate', 'person.category', 'person.level',
      'person.household_id as householdId', 'household.number as householdNumber', 'household.head_name as headName',
      'region.name as village', 'visit.id as visitId', 'visit.visited_on as visitedOn', 'visit.surveyed_by_name as surveyedByName',
      'visit.receipt', 'visit.contact', 'visit.review_words as reviewWords', STATE.as('state'), PLACE.as('place'),
    ])
    .select((eb) => eb
      .selectFrom('visit as earlier').where(inScope(actor, 'earlier'))
      .whereRef('earlier.person_id', '=', 'person.id').where('earlier.year', '<', year)
      .select((inner) => inner.fn.max('earlier.visited_on').as('on')).as('lastOn'))
  const found = await keyset(query, list, { by: PLACE, type: 'text', id: sql.ref('person.id') }).execute()
  return pageOf(found, list, (row) => ({ value: row.place, id: row.id }))
}

export type Progress = Record<TaskState, number> & { total: number }

/** Surveys that the actor can review, year by year; the list shows the same persons. */
export const countToReview = (actor: Actor, tx: Tx) =>
  personsFor(actor, tx)
    .innerJoin('visit', 'visit.person_id', 'person.id')
    .where('person.state', '=', 'active')
    .where('visit.state', '=', 'submitted')
    .where(isByOthers(actor))
    .groupBy('visit.year')
    .orderBy('visit.year', 'desc')
    .select(['visit.year', sql<number>`count(*)`.as('count')])
    .execute()

/** How far a range is with the year's survey. */
export async function surveyProgress(actor: Actor, tx: Tx, year: number, range: Range): Promise<Progress> {
  const rows = await tasksOf(actor, tx, year, range).groupBy(STATE).select([STATE.as('state'), sql<number>`count(*)`.as('count')]).execute()
  return toProgress(rows)
}

/** The same for each region directly below, by the code of that region. */
export async function progressByRegion(actor: Actor, tx: Tx, year: number, range: Range, span: number): Promise<Map<number, Progress>> {
  const code = sql<number>`person.region_code - person.region_code % ${sql.lit(span)}`
  const rows = await tasksOf(actor, tx, year, range)
    .groupBy([code, STATE])
    .select([code.as('code'), STATE.as('state'), sql<number>`count(*)`.as('count')])
    .execute()
  const codes = [...new Set(rows.map((row) => row.code))]
  return new Map(codes.map((one) => [one, toProgress(rows.filter((row) => row.code === one))]))
}

function toProgress(rows: readonly { state: TaskState; count: number }[]): Progress {
  const of = (state: TaskState) => rows.find((row) => row.state === state)?.count ?? 0
  const counts = Object.fromEntries(TASK_STATES.map((state) => [state, of(state)])) as Record<TaskState, number>
  return { ...counts, total: rows.reduce((sum, row) => sum + row.count, 0) }
}

export const isOpen = (state: TaskState | VisitState) => state === 'todo' || state === 'draft' || state === 'returned'

/** Who still has to be surveyed, or surveyed again. */
export const openOf = ({ todo, draft, returned }: Progress): number => todo + draft + returned

/** The regions with most left, most first; those that are done are left out. */
export function mostLeft(progress: ReadonlyMap<number, Progress>, most: number): { code: number; total: number; left: number }[] {
  return [...progress]
    .map(([code, one]) => ({ code, total: one.total, left: openOf(one) }))
    .filter(({ left }) => left > 0)
    .toSorted((a, b) => b.left - a.left || a.code - b.code)
    .slice(0, most)
}
