import { sql } from 'kysely'
import type { Actor } from '@/lib/access/actor'
import { inScope } from '@/lib/access/scope'
import type { Tx } from '@/lib/kit/db/types'
import type { Score } from './schema'

export type OwnService = {
  id: string
  itemCode: string
  itemName: string
  state: string
  startedOn: string
  endedOn: string | null
  bodyName: string
  fundsFen: number
  measures: string
  effect: string
  recordedByName: string
  score: Score | null
  ratedAt: Date | null
}

/** Own services that were carried out or are arranged, with the rating that holds. Every read of the person's services starts here. */
const ownServices = (actor: Actor, tx: Tx) =>
  tx
    .selectFrom('service')
    .where(inScope(actor, 'service'))
    .where('service.person_id', '=', actor.personId ?? '')
    .where('service.state', '!=', 'withdrawn')
    .leftJoin('rating', (join) => join.onRef('rating.service_id', '=', 'service.id').on('rating.superseded_at', 'is', null))
    .select([
      'service.id', 'service.item_code as itemCode', 'service.item_name as itemName', 'service.state', 'service.started_on as startedOn',
      'service.ended_on as endedOn', 'service.body_name as bodyName', 'service.funds_fen as fundsFen', 'service.measures', 'service.effect',
      'service.recorded_by_name as recordedByName', sql<Score | null>`rating.score`.as('score'), 'rating.at as ratedAt',
    ])

/** Newest first; a person has tens of services a year, so 200 are several years. */
export const listOwnServices = (actor: Actor, tx: Tx, limit = 200): Promise<OwnService[]> =>
  ownServices(actor, tx).orderBy('service.started_on', 'desc').orderBy('service.id', 'desc').limit(limit).execute()

export const findOwnService = (actor: Actor, tx: Tx, id: string): Promise<OwnService | undefined> =>
  ownServices(actor, tx).where('service.id', '=', id).executeTakeFirst()

export const listOwnEquipment = (tx: Tx, serviceId: string) =>
  tx.selectFrom('service_equipment').where('service_id', '=', serviceId).orderBy('id').select(['name', 'unit', 'quantity']).execute()

/** The needs that hold now, and whether anything was done about each. */
export const listOwnNeeds = (actor: Actor, tx: Tx) =>
  tx
    .selectFrom('need')
    .where(inScope(actor, 'need'))
    .where('need.person_id', '=', actor.personId ?? '')
    .where('need.valid_to', 'is', null)
    .orderBy('need.item_code')
    .select((eb) => [
      'need.id', 'need.item_code as itemCode', 'need.detail', 'need.valid_from as since',
      eb
        .selectFrom('service')
        .whereRef('service.person_id', '=', 'need.person_id')
        .whereRef('service.item_code', '=', 'need.item_code')
        .where('service.state', '!=', 'withdrawn')
        .select((inner) => inner.fn.max('service.started_on').as('latest'))
        .as('servedOn'),
    ])
    .execute()

export const listOwnStatus = (actor: Actor, tx: Tx) =>
  tx
    .selectFrom('status_answer')
    .where(inScope(actor, 'status_answer'))
    .where('status_answer.person_id', '=', actor.personId ?? '')
    .where('valid_to', 'is', null)
    .select(['item_code as itemCode', 'value', 'valid_from as since'])
    .execute()

/** The last survey: who came, when. */
export const findLastVisit = (actor: Actor, tx: Tx) =>
  tx
    .selectFrom('visit')
    .where(inScope(actor, 'visit'))
    .where('visit.person_id', '=', actor.personId ?? '')
    .where('visit.state', 'in', ['submitted', 'accepted'])
    .orderBy('visit.visited_on', 'desc')
    .select(['visited_on as visitedOn', 'surveyed_by_name as surveyedByName', 'contact'])
    .limit(1)
    .executeTakeFirst()

export const findSelf = (actor: Actor, tx: Tx) =>
  tx
    .selectFrom('person')
    .innerJoin('region', 'region.code', 'person.region_code')
    .where(inScope(actor, 'person'))
    .where('person.id', '=', actor.personId ?? '')
    .select([
      'person.id', 'person.name', 'person.sex', 'person.birth_date as birthDate', 'person.category', 'person.categories', 'person.level',
      'person.id_number_tail as idNumberTail', 'person.certificate_tail as certificateTail', 'person.certificate_state as certificateState',
      'person.certificate_expires_on as certificateExpiresOn', 'person.phone_tail as phoneTail', 'person.education', 'person.ethnicity',
      'person.guardian_name as guardianName', 'person.guardian_relation as guardianRelation', 'person.region_code as regionCode',
      'region.name as village',
    ])
    .executeTakeFirst()

export type Self = NonNullable<Awaited<ReturnType<typeof findSelf>>>
