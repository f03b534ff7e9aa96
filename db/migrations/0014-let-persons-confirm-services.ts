import { sql, type Kysely } from 'kysely'

/** Rating a service confirms it, or disputes that it took place; a person changes nothing else of it. */
export async function up(db: Kysely<unknown>) {
  await sql`grant update (state, version) on service to lf_person`.execute(db)
}
