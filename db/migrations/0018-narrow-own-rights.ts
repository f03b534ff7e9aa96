import { sql, type Kysely } from 'kysely'

/** The door changes passwords and second factors; a person changes of a rating only what rating needs. */
export async function up(db: Kysely<unknown>) {
  await sql`revoke update on account from lf_institution, lf_person, lf_auditor`.execute(db)
  await sql`revoke select on account from lf_institution, lf_person, lf_auditor`.execute(db)
  await sql`revoke update on rating from lf_person`.execute(db)
  await sql`grant update (superseded_at, words) on rating to lf_person`.execute(db)
}
