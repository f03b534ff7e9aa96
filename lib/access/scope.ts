import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { Actor } from './actor'
import { isScopeOff } from './test-locks'

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

/** Whether a region code lies in the actor's range; for rows that are about to be created. */
export const reaches = (actor: Actor, code: number) => isScopeOff() || (code >= actor.scope.from && code < actor.scope.until)
