import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Actor } from '@/lib/access/actor'
import { inScope } from '@/lib/access/scope'
import { LINE } from '@/lib/casework/catalogue/schema'
import type { Tx } from '@/lib/kit/db/types'
import { type Snapshot, snapshotShape } from './snapshot'

/**
 * Freezes what is on record for these households now: persons who are in the registry, their newest submitted survey,
 * current answers and needs, and the services of the year `year` that are said to have been delivered.
 * Seven queries for any number of households. Households out of reach or without a living person are left out.
 */
export async function buildSnapshots(actor: Actor, tx: Tx, householdIds: readonly string[], year: number): Promise<Map<string, Snapshot>> {
  if (householdIds.length === 0) return new Map()
  const households = await householdsOf(actor, tx, householdIds)
  const persons = await personsOf(actor, tx, householdIds)
  const ids = persons.map((person) => person.id)
  if (ids.length === 0) return new Map()
  const visits = byPerson(await visitsOf(actor, tx, ids))
  const answers = byPerson(await answersOf(actor, tx, ids))
  const needs = byPerson(await needsOf(actor, tx, ids))
  const services = byPerson(await servicesOf(actor, tx, ids, year))
  const overall = byPerson(await overallOf(actor, tx, ids))
  const snapshots = new Map<string, Snapshot>()
  for (const { createdBy, takenAt, ...household } of households) {
    const members = persons.filter((person) => person.householdId === household.id)
    if (members.length === 0) continue
    const involved = new Set([createdBy])
    const note = <R extends object>(rows: R[], keys: readonly (keyof R)[]) => {
      for (const row of rows) for (const key of keys) involved.add(row[key] as string | null)
      return rows
    }
    const frozen = members.map(({ createdBy: enteredBy, guardianName, guardianRelation, certificateTail, certificateState, certificateExpiresOn, ...person }) => {
      involved.add(enteredBy)
      return {
        ...person,
        certificate: { tail: certificateTail, state: certificateState, expiresOn: certificateExpiresOn },
        guardian: guardianName === null ? null : { name: guardianName, relation: guardianRelation },
        visit: note(visits.get(person.id) ?? [], ['surveyedById', 'reviewedById'])[0] ?? null,
        status: note(answers.get(person.id) ?? [], ['recordedById']),
        needs: note(needs.get(person.id) ?? [], ['recordedById']),
        services: note(services.get(person.id) ?? [], ['recordedById']),
        overall: overall.get(person.id)?.[0] ?? null,
      }
    })
    const whole = { form: 1, takenAt, household, persons: frozen, involved: [...involved].filter((id) => id !== null) }
    // The shape drops what a record carries beside it, such as account ids, and proves that the rest can be read again.
    snapshots.set(household.id, snapshotShape.parse(JSON.parse(JSON.stringify(whole))))
  }
  return snapshots
}

const byPerson = <R extends { personId: string }>(rows: R[]) => Map.groupBy(rows, (row) => row.personId)

const householdsOf = (actor: Actor, tx: Tx, ids: readonly string[]) =>
  tx
    .selectFrom('household')
    .innerJoin('region', 'region.code', 'household.region_code')
    .where(inScope(actor, 'household'))
    .where('household.id', 'in', [...ids])
    .select([
      'household.id', 'household.number', 'household.head_name as headName', 'household.region_code as regionCode',
      'household.created_by as createdBy', 'region.name as village', sql<Date>`now()`.as('takenAt'),
    ])
    .execute()

const personsOf = (actor: Actor, tx: Tx, householdIds: readonly string[]) =>
  tx
    .selectFrom('person')
    .where(inScope(actor, 'person'))
    .where('person.household_id', 'in', [...householdIds])
    .where('person.state', '=', 'active')
    .orderBy('person.household_id')
    .orderBy('person.birth_date')
    .orderBy('person.id')
    .select([
      'person.id', 'person.household_id as householdId', 'person.name', 'person.sex', 'person.birth_date as birthDate',
      'person.category', 'person.categories', 'person.level', 'person.education', 'person.certificate_tail as certificateTail',
      'person.certificate_state as certificateState', 'person.certificate_expires_on as certificateExpiresOn',
      'person.phone_tail as phoneTail', 'person.guardian_name as guardianName', 'person.guardian_relation as guardianRelation',
      'person.created_by as createdBy',
    ])
    .execute()

const visitsOf = (actor: Actor, tx: Tx, ids: readonly string[]) =>
  tx
    .selectFrom('visit')
    .where(inScope(actor, 'visit'))
    .where('visit.person_id', 'in', [...ids])
    .where('visit.submitted_at', 'is not', null)
    .distinctOn('visit.person_id')
    .orderBy('visit.person_id')
    .orderBy('visit.year', 'desc')
    .select([
      'visit.id', 'visit.person_id as personId', 'visit.year', 'visit.visited_on as visitedOn', 'visit.contact', 'visit.state',
      'visit.signed_by as signedBy', 'visit.signer_relation as signerRelation', 'visit.surveyed_by_name as surveyedBy',
      'visit.submitted_at as submittedAt', 'visit.reviewed_by_name as reviewedBy', 'visit.reviewed_at as reviewedAt',
      'visit.review_words as reviewWords', 'visit.surveyed_by as surveyedById', 'visit.reviewed_by as reviewedById',
    ])
    .execute()

const answersOf = (actor: Actor, tx: Tx, ids: readonly string[]) =>
  tx
    .selectFrom('status_answer')
    .where(inScope(actor, 'status_answer'))
    .where('status_answer.person_id', 'in', [...ids])
    .where('status_answer.line', '=', LINE)
    .where('status_answer.valid_to', 'is', null)
    .orderBy('status_answer.item_code')
    .select([
      'status_answer.person_id as personId', 'status_answer.item_code as code', 'status_answer.value', 'status_answer.source',
      'status_answer.recorded_by_name as recordedBy', 'status_answer.valid_from as since', 'status_answer.recorded_by as recordedById',
    ])
    .execute()

const needsOf = (actor: Actor, tx: Tx, ids: readonly string[]) =>
  tx
    .selectFrom('need')
    .where(inScope(actor, 'need'))
    .where('need.person_id', 'in', [...ids])
    .where('need.line', '=', LINE)
    .where('need.valid_to', 'is', null)
    .orderBy('need.item_code')
    .select([
      'need.id', 'need.person_id as personId', 'need.item_code as code', 'need.detail', 'need.source',
      'need.recorded_by_name as recordedBy', 'need.valid_from as since', 'need.recorded_by as recordedById',
    ])
    .execute()

/** Services that are said to have been delivered in a year: the year they ended in, as on the posting sheets. */
export const deliveredIn = (year: number) => sql<boolean>`(service.state in ('delivered', 'confirmed', 'disputed')
  and coalesce(service.ended_on, service.started_on) between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date)`

const servicesOf = (actor: Actor, tx: Tx, ids: readonly string[], year: number) =>
  tx
    .selectFrom('service')
    .where(inScope(actor, 'service'))
    .where('service.person_id', 'in', [...ids])
    .where('service.line', '=', LINE)
    .where(deliveredIn(year))
    .orderBy('service.started_on')
    .orderBy('service.id')
    .select((eb) => [
      'service.id', 'service.person_id as personId', 'service.version', 'service.need_id as needId', 'service.item_code as code',
      'service.item_name as name', 'service.state', 'service.started_on as startedOn', 'service.ended_on as endedOn',
      'service.body_kind as bodyKind', 'service.body_name as bodyName', 'service.institution_id as institutionId',
      'service.funds_fen as fundsFen', 'service.measures', 'service.effect_scale as effectScale', 'service.effect',
      'service.recorded_by_name as recordedBy', 'service.recorded_by as recordedById',
      jsonArrayFrom(
        eb
          .selectFrom('service_equipment')
          .whereRef('service_equipment.service_id', '=', 'service.id')
          .orderBy('service_equipment.id')
          .select(['service_equipment.name', 'service_equipment.unit', 'service_equipment.quantity']),
      ).as('equipment'),
      jsonObjectFrom(
        eb
          .selectFrom('rating')
          .whereRef('rating.service_id', '=', 'service.id')
          .where('rating.superseded_at', 'is', null)
          .select(['rating.score', 'rating.words', 'rating.given_by as givenBy', 'rating.at']),
      ).as('rating'),
    ])
    .execute()

const overallOf = (actor: Actor, tx: Tx, ids: readonly string[]) =>
  tx
    .selectFrom('rating')
    .where(inScope(actor, 'rating'))
    .where('rating.person_id', 'in', [...ids])
    .where('rating.kind', '=', 'overall')
    .where('rating.superseded_at', 'is', null)
    .distinctOn('rating.person_id')
    .orderBy('rating.person_id')
    .orderBy('rating.at', 'desc')
    .select(['rating.person_id as personId', 'rating.score', 'rating.words', 'rating.given_by as givenBy', 'rating.at'])
    .execute()
