import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Actor } from '@/lib/access/actor'
import { inScope } from '@/lib/access/scope'
import { isScopeOff } from '@/lib/access/test-locks'
import type { Tx } from '@/lib/kit/db/types'
import type { EquipmentLine } from './equipment'
import type { ServiceState } from './schema'
import type { ServiceFacts, SixContext } from './six'
import type { Subject } from '@/lib/casework/survey/queries'
import { today } from '@/lib/kit/dates/day'

/** Every read and write of services starts here: the actor's region, or the institution's own ones. */
export const servicesFor = (actor: Actor, tx: Tx) => tx.selectFrom('service').where(reach(actor))

function reach(actor: Actor): RawBuilder<SqlBool> {
  if (actor.kind !== 'institution' || isScopeOff()) return inScope(actor, 'service')
  return sql<SqlBool>`service.institution_id = ${actor.institutionId}`
}

export type Service = NonNullable<Awaited<ReturnType<typeof findService>>>

/** One service with its equipment and the rating that holds now. */
export async function findService(actor: Actor, tx: Tx, serviceId: string, { lock = false } = {}) {
  const row = await servicesFor(actor, tx)
    .where('service.id', '=', serviceId)
    .select([
      'service.id', 'service.person_id as personId', 'service.region_code as regionCode', 'service.need_id as needId',
      'service.item_code as itemCode', 'service.item_name as itemName', 'service.state', 'service.started_on as startedOn',
      'service.ended_on as endedOn', 'service.body_kind as bodyKind', 'service.body_name as bodyName',
      'service.institution_id as institutionId', 'service.funds_fen as fundsFen', 'service.measures',
      'service.effect_scale as effectScale', 'service.effect', 'service.withdrawn_reason as withdrawnReason',
      'service.recorded_by as recordedBy', 'service.recorded_by_name as recordedByName', 'service.recorded_at as recordedAt', 'service.version',
    ])
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  if (!row) return undefined
  const equipment = await tx
    .selectFrom('service_equipment').where('service_id', '=', serviceId).orderBy('id')
    .select(['name', 'public_name as publicName', 'unit', 'quantity'])
    .execute()
  return { ...row, state: row.state as ServiceState, equipment: equipment as EquipmentLine[] }
}

/** What the person, a guardian or a helper said of the service; the newest one holds. */
export const findRating = (tx: Tx, serviceId: string) =>
  tx
    .selectFrom('rating')
    .where('service_id', '=', serviceId).where('superseded_at', 'is', null)
    .select(['score', 'words', 'given_by as givenBy', 'at'])
    .executeTakeFirst()

/** Services of one person, newest first; withdrawn ones stay in view. */
export const listServicesOf = (actor: Actor, tx: Tx, personId: string, limit = 50) =>
  servicesFor(actor, tx)
    .where('service.person_id', '=', personId)
    .orderBy('service.started_on', 'desc').orderBy('service.id', 'desc')
    .limit(limit)
    .select([
      'service.id', 'service.item_name as itemName', 'service.item_code as itemCode', 'service.state', 'service.started_on as startedOn',
      'service.ended_on as endedOn', 'service.body_name as bodyName', 'service.need_id as needId',
    ])
    .execute()

/** A stored service as the six elements look at it. */
export const factsOfService = (service: Service): ServiceFacts => ({ ...service, endedOn: service.endedOn })

export const sixContext = (person: Pick<Subject, 'birthDate' | 'registeredOn' | 'state' | 'stateOn'>): SixContext => ({
  today: today(),
  registeredOn: person.registeredOn,
  diedOn: person.state === 'dead' ? person.stateOn : null,
  bornOn: person.birthDate,
})
