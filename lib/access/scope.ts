import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Tx } from '@/lib/kit/db/types'
import type { Actor } from './actor'
import { isRowSecurityOff, isScopeOff } from './test-locks'

/**
 * Rows of `table` that the actor may reach. Staff: their region and everything below it, codes form one range
 * [from, until). Persons: their own rows. Institutions reach persons through `engagement`, see their own builders.
 * Row level security repeats this check underneath.
 */
export function inScope(actor: Actor, table: string): RawBuilder<SqlBool> {
  if (isScopeOff()) return sql<SqlBool>`true`
  if (actor.kind === 'staff') {
    const code = sql.ref(`${table}.region_code`)
    return sql<SqlBool>`(${code} >= ${actor.scope.from} and ${code} < ${actor.scope.until})`
  }
  if (actor.kind === 'person' && actor.personId !== null) {
    return sql<SqlBool>`${sql.ref(table === 'person' ? 'person.id' : `${table}.person_id`)} = ${actor.personId}`
  }
  return sql<SqlBool>`false`
}

/** The same asked of the database: does the transaction's own range hold this region? Row level security would say no later. */
export async function isInRange(tx: Tx, code: number): Promise<boolean> {
  const { rows } = await sql<{ inside: boolean | null }>`select ${code}::bigint >= scope_from() and ${code}::bigint < scope_until() as inside`.execute(tx)
  return rows[0]?.inside === true || isRowSecurityOff()
}

/** Whether a region code lies in the actor's range; for rows that are about to be created. */
export const reaches = (actor: Actor, code: number) => isScopeOff() || (code >= actor.scope.from && code < actor.scope.until)
