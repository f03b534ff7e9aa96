import { sql, type SqlBool } from 'kysely'
import type { Actor } from '@/lib/access/actor'
import { inScope } from '@/lib/access/scope'
import type { Tx } from '@/lib/kit/db/types'
import { isMonth, monthWindow } from '@/lib/kit/dates/month'
import { RowId } from '@/lib/kit/id'
import { keyset, pageOf } from '@/lib/kit/listing/keyset'
import { listing, oneOf, words } from '@/lib/kit/listing/listing'
import { servicesFor } from './queries'
import { SERVICE_STATES, type ServiceState } from './schema'
import { MIN_EFFECT, MIN_MEASURES, MIN_OWN_WORDS, STOCK } from './six'
import { clientsFor } from './subject'

export const serviceList = listing(
  {
    region: words, item: words, month: words, institution: words,
    state: oneOf(Object.keys(SERVICE_STATES)), incomplete: oneOf(['yes']), unneeded: oneOf(['yes']),
  },
  ['day'],
  'desc',
)
export type ServiceList = ReturnType<typeof serviceList.parse>
type Range = { from: number; until: number }

/** The same judgement as `sixElements`, as far as the row itself can tell. */
const INCOMPLETE = sql<boolean>`(service.state <> 'withdrawn' and (
  char_length(btrim(service.measures)) < ${MIN_MEASURES}
  or char_length(regexp_replace(service.measures, ${STOCK}, '', 'g')) < ${MIN_OWN_WORDS}
  or service.effect_scale = 'pending'
  or char_length(regexp_replace(service.effect, ${STOCK}, '', 'g')) < ${MIN_EFFECT}
  or char_length(btrim(service.body_name)) < 3
  or (service.state <> 'planned' and coalesce(service.ended_on, service.started_on) > (now() at time zone 'Asia/Shanghai')::date)))`

/** Staff know the persons of their region, institutions the ones they serve now. */
const isKnownTo = (actor: Actor, tx: Tx) =>
  actor.kind === 'institution' ? sql<SqlBool>`person.id in ${clientsFor(actor, tx).select('person.id')}` : inScope(actor, 'person')

/** One page of services, newest first. Persons an institution no longer serves have no name there. */
export async function listServices(actor: Actor, tx: Tx, list: ServiceList, range: Range | null) {
  const month = isMonth(list.month) ? monthWindow(list.month) : null
  const query = servicesFor(actor, tx)
    .leftJoin('person', (join) => join.onRef('person.id', '=', 'service.person_id').on(isKnownTo(actor, tx)))
    .innerJoin('region', 'region.code', 'service.region_code')
    .$if(range !== null, (some) => some.where('service.region_code', '>=', range!.from).where('service.region_code', '<', range!.until))
    .$if(list.item !== '', (some) => some.where('service.item_code', '=', list.item))
    .$if(list.state !== '', (some) => some.where('service.state', '=', list.state))
    .$if(list.state === '', (some) => some.where('service.state', '<>', 'withdrawn'))
    .$if(RowId.safeParse(list.institution).success, (some) => some.where('service.institution_id', '=', list.institution))
    .$if(month !== null, (some) => some.where('service.started_on', '>=', month!.from).where('service.started_on', '<', month!.before))
    .$if(list.incomplete === 'yes', (some) => some.where(INCOMPLETE))
    .$if(list.unneeded === 'yes', (some) => some.where('service.need_id', 'is', null))
    .select([
      'service.id', 'service.person_id as personId', 'person.name', 'region.name as village', 'service.item_name as itemName', 'service.state',
      'service.started_on as startedOn', 'service.ended_on as endedOn', 'service.body_name as bodyName', 'service.need_id as needId',
      INCOMPLETE.as('isIncomplete'),
    ])
  const found = await keyset(query, list, { by: sql.ref('service.started_on'), type: 'date', id: sql.ref('service.id') }).execute()
  const page = pageOf(found, list, (row) => ({ value: row.startedOn, id: row.id }))
  return { ...page, rows: page.rows.map((row) => ({ ...row, state: row.state as ServiceState })) }
}

/** Institutions whose services can stand in a list of the range: for its filter. */
export const listInstitutions = (tx: Tx, range: Range) =>
  tx
    .selectFrom('institution')
    .where('region_end', '>', range.from).where('region_code', '<', range.until)
    .orderBy('name').limit(100)
    .select(['id', 'name'])
    .execute()
