import { type Kysely, sql } from 'kysely'

/** Whether anybody is registered in this database. The owner's policy lets it see every row. */
export async function hasPersons(db: Kysely<unknown>): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select exists (select from person) as found`.execute(db)
  return rows[0]?.found ?? false
}
