import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { derivedKey } from '@/lib/kit/crypto/blind-index'
import type { Tx } from '@/lib/kit/db/types'
import { memorySeconds, waitSeconds, type ThrottleKind } from './throttle-rules'

/** Names and addresses are kept as HMAC only: the table tells nobody who failed. */
export const throttleKey = (kind: ThrottleKind, value: string) =>
  createHmac('sha256', derivedKey('sign-in-throttle')).update(`${kind}:${value}`).digest('base64url')

/** Seconds left to wait for this key; 0 when an attempt may be made. */
export async function secondsLeft(tx: Tx, key: string): Promise<number> {
  const row = await tx
    .selectFrom('sign_in_throttle')
    .where('key', '=', key)
    .select(sql<number>`extract(epoch from wait_until - clock_timestamp())::float8`.as('left'))
    .executeTakeFirst()
  return Math.max(0, row?.left ?? 0)
}

/**
 * Counts one failure and sets the wait. Attempts are counted before the password is checked, and the row is locked
 * while counting, so that many attempts sent at once are no cheaper than one after the other.
 */
export async function countFailure(tx: Tx, kind: ThrottleKind, key: string): Promise<void> {
  await sql`
    insert into sign_in_throttle (key, failures, last_at, wait_until) values (${key}, 0, clock_timestamp(), clock_timestamp())
    on conflict (key) do nothing`.execute(tx)
  const row = await tx
    .selectFrom('sign_in_throttle')
    .where('key', '=', key)
    .select(['failures', sql<number>`extract(epoch from clock_timestamp() - last_at)::float8`.as('age')])
    .forUpdate()
    .executeTakeFirstOrThrow()
  const failures = (row.age > memorySeconds(kind) ? 0 : row.failures) + 1
  await tx
    .updateTable('sign_in_throttle')
    .where('key', '=', key)
    .set({
      failures,
      last_at: sql<Date>`clock_timestamp()`,
      wait_until: sql<Date>`clock_timestamp() + make_interval(secs => ${waitSeconds(kind, failures)})`,
    })
    .execute()
}

/** Takes the lock that `countFailure` takes, so two attempts on one key cannot both see that it is free. */
export const lockKey = (tx: Tx, key: string) => sql`select pg_advisory_xact_lock(hashtextextended(${key}, 7202))`.execute(tx)

/** The attempt was right after all: its count is taken back. */
export const forgiveOne = (tx: Tx, key: string) =>
  sql`update sign_in_throttle set failures = greatest(failures - 1, 0), wait_until = clock_timestamp() where key = ${key}`.execute(tx)

export const forgiveAll = (tx: Tx, key: string) => tx.deleteFrom('sign_in_throttle').where('key', '=', key).execute()
