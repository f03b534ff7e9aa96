import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { DB } from '@/db/types'

const { builtins } = pg.types
// Region codes and counts fit in 2^53; a date stays text, or time zones would move birthdays.
pg.types.setTypeParser(builtins.INT8, Number)
pg.types.setTypeParser(builtins.DATE, (text) => text)

/** One pool for one database login; a query that runs longer than 30 s is stopped. */
export function openPool(connectionString: string, max: number): Kysely<DB> {
  const pool = new pg.Pool({
    connectionString,
    max,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
    application_name: 'liangfu',
  })
  // An idle connection that the server closes is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => {})
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
}
