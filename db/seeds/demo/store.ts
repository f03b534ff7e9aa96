import { type Insertable, sql } from 'kysely'
import type { DB } from '@/db/types'
import type { Tx } from '@/lib/kit/db/types'

const BATCH = 1000

/**
 * Many rows in few statements: PostgreSQL reads them from one JSON text, which is several times faster than
 * one parameter a value. Every row names the same columns.
 */
export async function insertRows<T extends keyof DB & string>(tx: Tx, table: T, rows: readonly Insertable<DB[T]>[]): Promise<void> {
  const first = rows[0]
  if (!first) return
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)))
  for (let start = 0; start < rows.length; start += BATCH) {
    const text = JSON.stringify(rows.slice(start, start + BATCH).map(plain))
    await sql`
      insert into ${sql.table(table)} (${columns})
      select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${text}::json)`.execute(tx)
  }
}

const plain = (row: object) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, inJson(value)]))

// bytea reads the hex form; everything else is as JSON writes it
const inJson = (value: unknown) => (Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value)
