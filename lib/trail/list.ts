import { sql } from 'kysely'
import { z } from 'zod'
import { addDays, isDay } from '@/lib/kit/dates/day'
import type { Tx } from '@/lib/kit/db/types'
import { listing, oneOf, words, type SearchParams } from '@/lib/kit/listing/listing'
import { ACTION_WORDS } from './words'

const dayText = z.string().transform((text) => (isDay(text) ? text : '')).catch('') as unknown as z.ZodType<string, string>
const idText = z.guid().transform((id) => id.toLowerCase()).catch('') as unknown as z.ZodType<string, string>

/** The auditor's list: always newest first, so it has no sorts to choose from. */
export const trailList = listing({ who: words, account: idText, action: oneOf(Object.keys(ACTION_WORDS)), from: dayText, until: dayText, person: idText }, ['at'], 'desc')
export type TrailList = ReturnType<typeof trailList.parse>

/** The trail is in order of its own numbers, which are no UUIDs: the page position is one of them. */
export type TrailPlace = { direction: 'before' | 'after'; id: number } | null

export function parsePlace(params: SearchParams): TrailPlace {
  for (const direction of ['before', 'after'] as const) {
    const text = params[direction]
    if (typeof text === 'string' && /^\d{1,15}$/.test(text)) return { direction, id: Number(text) }
  }
  return null
}

export const TRAIL_PAGE = 50

/** One page of entries that match; `before` continues towards the past. */
export async function listTrail(tx: Tx, list: TrailList, place: TrailPlace) {
  const towardsNow = place?.direction === 'after'
  const found = await entriesOf(tx, list, place).execute()
  const rows = found.slice(0, TRAIL_PAGE)
  if (towardsNow) rows.reverse()
  const hasMore = found.length > TRAIL_PAGE
  const [head, tail] = [rows[0], rows.at(-1)]
  return {
    rows,
    newer: head && (towardsNow ? hasMore : place !== null) ? head.id : null,
    older: tail && (towardsNow || hasMore) ? tail.id : null,
  }
}

/**
 * The entries of one page and one more. A range of days is walked by the moment (index `trail_by_day`): by number the
 * walk would begin at the newest entry, however long ago the range ends.
 */
export function entriesOf(tx: Tx, { who, account, action, from, until, person }: TrailList, place: TrailPlace) {
  const towardsNow = place?.direction === 'after'
  const order = towardsNow ? 'asc' : 'desc'
  const byDay = from !== '' || until !== ''
  return tx
    .selectFrom('trail')
    .leftJoin('region', 'region.code', 'trail.actor_region')
    .$if(who !== '', (query) => query.where('trail.actor_name', '=', who))
    .$if(account !== '', (query) => query.where('trail.account_id', '=', account))
    .$if(action !== '', (query) => query.where('trail.action', '=', action))
    .$if(from !== '', (query) => query.where('trail.at', '>=', startOf(from)))
    .$if(until !== '', (query) => query.where('trail.at', '<', startOf(addDays(until, 1))))
    .$if(person !== '', (query) => query.where('trail.person_id', '=', person))
    .$if(place !== null && !byDay, (query) => query.where('trail.id', towardsNow ? '>' : '<', place!.id))
    .$if(place !== null && byDay, (query) => query.where(
      sql<boolean>`(trail.at, trail.id) ${towardsNow ? sql`>` : sql`<`} ((select at from trail where id = ${place!.id}), ${place!.id}::bigint)`))
    .$if(byDay, (query) => query.orderBy('trail.at', order))
    .orderBy('trail.id', order)
    .limit(TRAIL_PAGE + 1)
    .select([
      'trail.id', 'trail.at', 'trail.account_id as accountId', 'trail.actor_role as role', 'trail.actor_name as name', 'region.name as region',
      'trail.action', 'trail.subject_type as subjectType', 'trail.subject_id as subjectId', 'trail.person_id as personId', 'trail.purpose', 'trail.changes',
    ])
}

export type TrailRow = Awaited<ReturnType<typeof listTrail>>['rows'][number]

/** How far the trail is sealed, and what the last verification said. */
export async function findSealState(tx: Tx) {
  const last = await tx.selectFrom('trail_seal').orderBy('number', 'desc').limit(1).select(['number', 'last_id as lastId', 'hash', 'sealed_at as at']).executeTakeFirst()
  const open = await tx
    .selectFrom(tx.selectFrom('trail').where('id', '>', last?.lastId ?? 0).select('id').limit(10_001).as('open'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const verified = await tx.selectFrom('trail').where('action', '=', 'trail.verified').orderBy('id', 'desc').limit(1).select(['at', 'changes']).executeTakeFirst()
  return { last: last ?? null, unsealed: Number(open.count), verified: verified ?? null }
}

const startOf = (day: string) => sql<Date>`cast(${day} as timestamp) at time zone 'Asia/Shanghai'`
