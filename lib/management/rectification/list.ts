import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '@/lib/access/actor'
import { endOf } from '@/lib/casework/region/codes'
import { type Day } from '@/lib/kit/dates/day'
import type { Tx } from '@/lib/kit/db/types'
import { boundedCount, keyset, pageOf } from '@/lib/kit/listing/keyset'
import { listing, oneOf } from '@/lib/kit/listing/listing'
import { rectificationsFor } from './queries'
import { STATES } from './schema'

const region = z.string().regex(/^(5[01]\d{10})?$/).catch('') as unknown as z.ZodType<string, string>

/** `state` empty shows all; `late` those that wait for a reply: 1 past their deadline, 0 within it. `open` is how the work comes: first what waits. */
export const rectificationList = listing({ state: oneOf(Object.keys(STATES)), late: oneOf(['1', '0']), region }, ['open', 'issued', 'due'])
export type RectificationList = ReturnType<typeof rectificationList.parse>

const matching = (actor: Actor, tx: Tx, list: RectificationList, today: Day) =>
  rectificationsFor(actor, tx)
    .$if(list.state !== '', (query) => query.where('rectification.state', '=', list.state))
    .$if(list.late !== '', (query) =>
      query.where('rectification.state', 'in', ['issued', 'reopened']).where('rectification.due_on', list.late === '1' ? '<' : '>=', today),
    )
    .$if(list.region !== '', (query) =>
      query.where('rectification.region_code', '>=', Number(list.region)).where('rectification.region_code', '<', endOf(Number(list.region))),
    )

// What waits for a reply, then what waits for a check, then what is closed.
const WAITING = sql<number>`case rectification.state when 'closed' then 2 when 'replied' then 1 else 0 end`
// The earliest deadline first, so that the late ones lead; of the closed ones the latest.
const URGENCY = sql<number>`(rectification.due_on - date '2000-01-01') * case rectification.state when 'closed' then -1 else 1 end`

const ORDERS = {
  open: { within: { by: WAITING, type: 'bigint' }, by: URGENCY, type: 'bigint', id: sql.ref('rectification.id') },
  issued: { by: sql.ref('rectification.issued_at'), type: 'timestamptz', id: sql.ref('rectification.id') },
  due: { by: sql.ref('rectification.due_on'), type: 'date', id: sql.ref('rectification.id') },
} as const

/** One page of the notices in reach. */
export async function listRectifications(actor: Actor, tx: Tx, list: RectificationList, today: Day) {
  const query = matching(actor, tx, list, today)
    .innerJoin('region as village', 'village.code', 'rectification.region_code')
    .innerJoin('region as township', (join) => join.on(sql<boolean>`township.code = rectification.region_code - rectification.region_code % 1000`))
    .innerJoin('region as county', (join) => join.on(sql<boolean>`county.code = rectification.region_code - rectification.region_code % 1000000`))
    .innerJoin('region as city', (join) => join.on(sql<boolean>`city.code = rectification.region_code - rectification.region_code % 100000000`))
    .select([
      'rectification.id', 'rectification.number', 'rectification.state', 'rectification.due_on as dueOn', 'rectification.issued_at as issuedAt',
      sql<string>`rectification.issued_at::text`.as('issuedText'), 'rectification.household_name as householdName',
      'village.name as village', 'township.name as township', 'county.name as county', 'city.name as city', sql<string>`${WAITING} || '/' || ${URGENCY}`.as('urgency'),
      (eb) =>
        eb
          .selectFrom('rectification_finding')
          .whereRef('rectification_finding.rectification_id', '=', 'rectification.id')
          .select(sql<number>`count(*)`.as('count'))
          .as('findings'),
    ])
  const found = await keyset(query, list, ORDERS[list.sort]).execute()
  return pageOf(found, list, (row) => ({ value: placeIn(list.sort, row), id: row.id }))
}

const placeIn = (sort: RectificationList['sort'], row: { urgency: string; dueOn: Day; issuedText: string }) =>
  ({ open: row.urgency, due: row.dueOn, issued: row.issuedText })[sort]

export const countRectifications = (actor: Actor, tx: Tx, list: RectificationList, today: Day) => boundedCount(tx, matching(actor, tx, list, today))
