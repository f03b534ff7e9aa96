import { sql } from 'kysely'
import type { Actor } from '@/lib/access/actor'
import { inScope } from '@/lib/access/scope'
import { needOptions, readStored, LINE } from '@/lib/casework/catalogue/schema'
import { personsFor } from '@/lib/casework/registry/queries'
import type { PersonState } from '@/lib/casework/registry/rules'
import type { Tx } from '@/lib/kit/db/types'
import { ageOn, shanghaiDay, type Day } from '@/lib/kit/dates/day'
import type { Answers, Facts } from './rules'
import { readDraft, type Contact, type LostReason, type VisitState } from './schema'

/** Every read and write of surveys starts here, so none can leave the actor's region. */
export const visitsFor = (actor: Actor, tx: Tx) => tx.selectFrom('visit').where(inScope(actor, 'visit'))

export type Subject = NonNullable<Awaited<ReturnType<typeof findSubject>>>

/** Needs `person` joined with its `region`. */
export const SUBJECT = [
  'person.id', 'person.name', 'person.sex', 'person.birth_date as birthDate', 'person.category', 'person.categories', 'person.level',
  'person.region_code as regionCode', 'person.state', 'person.state_on as stateOn', 'person.created_at as createdAt', 'region.name as village',
] as const

/** The person a survey or service is about: what its pages and rules need, no identifiers. */
export async function findSubject(actor: Actor, tx: Tx, personId: string) {
  const row = await personsFor(actor, tx)
    .innerJoin('region', 'region.code', 'person.region_code')
    .where('person.id', '=', personId)
    .select(SUBJECT)
    .executeTakeFirst()
  return row && subjectOf(row)
}

/** The day of registration, not that of the certificate: a card is renewed and replaced while services go on. */
export const subjectOf = <R extends { state: string; createdAt: Date }>({ createdAt, ...row }: R) => ({
  ...row, state: row.state as PersonState, registeredOn: shanghaiDay(createdAt),
})

/** What the rules look at, on a day. */
export const factsOf = (person: Pick<Subject, 'birthDate' | 'category' | 'categories' | 'level'>, day: Day): Facts => ({
  age: ageOn(person.birthDate, day),
  categories: person.categories.length > 0 ? person.categories : [person.category],
  level: person.level,
})

const VISIT = [
  'visit.id', 'visit.person_id as personId', 'visit.region_code as regionCode', 'visit.year', 'visit.visited_on as visitedOn',
  'visit.contact', 'visit.lost_reason as lostReason', 'visit.state', 'visit.draft', 'visit.signed_by as signedBy',
  'visit.signer_relation as signerRelation', 'visit.receipt', 'visit.surveyed_by as surveyedBy',
  'visit.surveyed_by_name as surveyedByName', 'visit.contributors', 'visit.submitted_at as submittedAt', 'visit.reviewed_by_name as reviewedByName',
  'visit.reviewed_at as reviewedAt', 'visit.review_words as reviewWords', 'visit.version',
] as const

export type Visit = NonNullable<Awaited<ReturnType<typeof findVisit>>>

/** Surveys that the actor has filled in no part of: `whyCannotReview` for a whole list. */
export const isByOthers = (actor: Actor) =>
  sql<boolean>`(visit.surveyed_by <> ${actor.accountId}::uuid and ${actor.accountId}::uuid <> all (visit.contributors))`

/** The columns that say who has just filled in a survey; everybody who did so before stays among the contributors. */
export const savedBy = (actor: Actor) => ({
  surveyed_by: actor.accountId,
  surveyed_by_name: actor.name,
  contributors: sql<string[]>`array_append(array_remove(visit.contributors, ${actor.accountId}::uuid), ${actor.accountId}::uuid)`,
})

/** A survey by its id. */
export async function findVisit(actor: Actor, tx: Tx, visitId: string, { lock = false } = {}) {
  const row = await visitsFor(actor, tx)
    .where('visit.id', '=', visitId)
    .select(VISIT)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  return row && typed(row)
}

/** A person's survey of one year. */
export async function findVisitOf(actor: Actor, tx: Tx, personId: string, year: number, { lock = false } = {}) {
  const row = await visitsFor(actor, tx)
    .where('visit.person_id', '=', personId)
    .where('visit.year', '=', year)
    .select(VISIT)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  return row && typed(row)
}

type Untyped = { state: string; contact: string | null; lostReason: string | null; draft: unknown }
const typed = <R extends Untyped>(row: R) => ({
  ...(row as Omit<R, keyof Untyped>),
  state: row.state as VisitState,
  contact: row.contact as Contact | null,
  lostReason: row.lostReason as LostReason | null,
  draft: readDraft(row.draft),
})

/** What holds now for a person, and when it was heard last. */
export async function currentAnswers(actor: Actor, tx: Tx, personId: string, line = LINE): Promise<Answers> {
  const status = await tx
    .selectFrom('status_answer').where(inScope(actor, 'status_answer'))
    .where('person_id', '=', personId).where('line', '=', line).where('valid_to', 'is', null)
    .select(['item_code as code', 'value'])
    .execute()
  const needs = await tx
    .selectFrom('need').where(inScope(actor, 'need'))
    .where('person_id', '=', personId).where('line', '=', line).where('valid_to', 'is', null)
    .select(['item_code as code', 'detail'])
    .execute()
  return toAnswers(status, needs)
}

/**
 * What held at the moment a survey was submitted, and just before it. The comparison stays in the database: a
 * JavaScript date is cut to milliseconds and would miss the rows of the same moment.
 */
export async function answersAtSubmission(actor: Actor, tx: Tx, visitId: string): Promise<{ heard: Answers; before: Answers }> {
  const read = async (when: 'heard' | 'before') => {
    const [starts, ends] = when === 'heard' ? [sql`<=`, sql`>`] : [sql`<`, sql`>=`]
    const at = (table: 'status_answer' | 'need') =>
      sql<boolean>`${sql.ref(`${table}.valid_from`)} ${starts} visit.submitted_at
        and (${sql.ref(`${table}.valid_to`)} is null or ${sql.ref(`${table}.valid_to`)} ${ends} visit.submitted_at)`
    const status = await visitsFor(actor, tx)
      .innerJoin('status_answer', 'status_answer.person_id', 'visit.person_id')
      .where(inScope(actor, 'status_answer')).where('visit.id', '=', visitId).where(at('status_answer'))
      .select(['status_answer.item_code as code', 'status_answer.value'])
      .execute()
    const needs = await visitsFor(actor, tx)
      .innerJoin('need', 'need.person_id', 'visit.person_id')
      .where(inScope(actor, 'need')).where('visit.id', '=', visitId).where(at('need'))
      .select(['need.item_code as code', 'need.detail'])
      .execute()
    return toAnswers(status, needs)
  }
  return { heard: await read('heard'), before: await read('before') }
}

const toAnswers = (status: { code: string; value: unknown }[], needs: { code: string; detail: unknown }[]): Answers => ({
  status: Object.fromEntries(status.map((row) => [row.code, readStored(row.value)])),
  // a need of an item without options still is a need
  needs: Object.fromEntries(needs.map((row) => [row.code, needOptions(row.detail).length > 0 ? needOptions(row.detail) : ['yes']])),
})
