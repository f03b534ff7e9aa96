import { sql, type Kysely } from 'kysely'

/** Nobody changes a setting from a page yet: the right comes with the page that asks who, why and from when. */
export async function up(db: Kysely<unknown>) {
  await sql`revoke insert on setting from lf_staff`.execute(db)
}
