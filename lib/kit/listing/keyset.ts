import { sql, type Expression, type RawBuilder, type SelectQueryBuilder, type SqlBool } from 'kysely'
import type { Tx } from '@/lib/kit/db/types'
import type { Cursor, ListState } from './listing'

export const PAGE_SIZE = 25

/** How a list is ordered: one expression that is never null, with the type its cursor text is cast to, then the id. */
export type Order = { by: Expression<unknown>; type: 'text' | 'date' | 'timestamptz' | 'bigint'; id: Expression<unknown> }

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
  return query
    .$if(list.cursor !== null, (q) => q.where(beyond(list.cursor as Cursor, order, isDown)))
    .orderBy(order.by as never, direction)
    .orderBy(order.id as never, direction) // ties must not move between pages
    .limit(pageSize + 1)
}

function beyond(cursor: Cursor, order: Order, isDown: boolean): RawBuilder<SqlBool> {
  const value = sql`cast(${cursor.value} as ${sql.raw(order.type)})`
  return isDown
    ? sql<SqlBool>`(${order.by}, ${order.id}) < (${value}, cast(${cursor.id} as uuid))`
    : sql<SqlBool>`(${order.by}, ${order.id}) > (${value}, cast(${cursor.id} as uuid))`
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
