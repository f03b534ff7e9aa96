import { sql, type Expression, type RawBuilder, type SelectQueryBuilder, type SqlBool } from 'kysely'
import type { Tx } from '@/lib/kit/db/types'
import { isDay } from '@/lib/kit/dates/day'
import type { Cursor, ListState } from './listing'

export const PAGE_SIZE = 25

/** One expression that is never null, with the type its text is cast to. */
type Key = { by: Expression<unknown>; type: 'text' | 'date' | 'timestamptz' | 'bigint' }
/**
 * How a list is ordered: a key, then the id. `within` is a key before it, such as the region whose range the scope gives;
 * its text stands before a slash in the cursor's value.
 */
export type Order = Key & { id: Expression<unknown>; within?: Key }

/**
 * Orders by `order` and the id and takes one page and one row more, which tells whether there is a further page.
 * Never an offset: page 4,000 costs as much as page 1.
 */
export function keyset<DB, TB extends keyof DB, O>(
  query: SelectQueryBuilder<DB, TB, O>,
  list: ListState,
  order: Order,
  pageSize = PAGE_SIZE,
): SelectQueryBuilder<DB, TB, O> {
  const isDown = (list.direction === 'desc') !== (list.cursor?.direction === 'before')
  const direction = isDown ? 'desc' : 'asc'
  const place = list.cursor && placeOf(list.cursor, order)
  return query
    .$if(place !== null, (q) => q.where(beyond(place as Place[], isDown)))
    .$if(order.within !== undefined, (q) => q.orderBy(order.within!.by as never, direction))
    .orderBy(order.by as never, direction)
    .orderBy(order.id as never, direction) // ties must not move between pages
    .limit(pageSize + 1)
}

type Place = { key: Expression<unknown>; value: RawBuilder<unknown> }

/**
 * Where the cursor stands, key by key. Addresses are typed by anyone: a cursor that the database could not cast, or that
 * was made for another order, is null, and the list begins at the front.
 */
function placeOf({ value, id }: Cursor, { within, by, type, id: idKey }: Order): Place[] | null {
  const slash = value.indexOf('/')
  const own: [Key, string] = [{ by, type }, within ? value.slice(slash + 1) : value]
  const keys: [Key, string][] = within ? [[within, value.slice(0, Math.max(slash, 0))], own] : [own]
  if (!keys.every(([key, text]) => isReadable(text, key.type))) return null
  const places = keys.map(([key, text]) => ({ key: key.by, value: sql`cast(${text} as ${sql.raw(key.type)})` }))
  return [...places, { key: idKey, value: sql`cast(${id} as uuid)` }]
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})[ T]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?(Z|[+-](0\d|1[0-4])(:?[0-5]\d)?)$/

function isReadable(text: string, type: Key['type']): boolean {
  if (type === 'date') return isDay(text)
  if (type === 'timestamptz') return isDay(MOMENT.exec(text)?.[1] ?? '')
  return type === 'text' || /^-?\d{1,18}$/.test(text)
}

function beyond(places: Place[], isDown: boolean): RawBuilder<SqlBool> {
  const keys = sql.join(places.map(({ key }) => key))
  const values = sql.join(places.map(({ value }) => value))
  return isDown ? sql<SqlBool>`(${keys}) < (${values})` : sql<SqlBool>`(${keys}) > (${values})`
}

export type Page<R> = { rows: R[]; next: Cursor | null; previous: Cursor | null }

/** Cuts the extra row off, turns a backward page round, and tells where the neighbouring pages begin. */
export function pageOf<R>(found: R[], list: ListState, at: (row: R) => { value: string; id: string }, pageSize = PAGE_SIZE): Page<R> {
  const isBackward = list.cursor?.direction === 'before'
  const hasMore = found.length > pageSize
  const rows = found.slice(0, pageSize)
  if (isBackward) rows.reverse()
  const [head, tail] = [rows[0], rows.at(-1)]
  const hasPrevious = isBackward ? hasMore : list.cursor !== null
  const hasNext = isBackward ? true : hasMore
  return {
    rows,
    previous: head && hasPrevious ? { direction: 'before', ...at(head) } : null,
    next: tail && hasNext ? { direction: 'after', ...at(tail) } : null,
  }
}

/** A count that stops counting: exact up to `limit`, else `limit` with `isMore`. */
export async function boundedCount(tx: Tx, rows: SelectQueryBuilder<any, any, any>, limit = 10_000): Promise<{ count: number; isMore: boolean }> {
  const some = rows.clearSelect().clearOrderBy().select(sql`1`.as('one')).limit(limit + 1)
  const { count } = await tx
    .selectFrom(some.as('some') as never)
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow() as { count: number }
  return { count: Math.min(count, limit), isMore: count > limit }
}
