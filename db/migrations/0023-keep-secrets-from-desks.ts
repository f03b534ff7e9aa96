import { sql, type Kysely } from 'kysely'

/** Desks open and change accounts; only the door reads password hashes and second factors. */
export async function up(db: Kysely<unknown>) {
  await sql`revoke select, update on account from lf_staff`.execute(db)
  await sql`
    grant select (id, kind, role, login, name, region_code, institution_id, person_id, must_change_password, totp_confirmed, active,
      disabled_reason, created_by, created_at, request_key, version) on account to lf_staff`.execute(db)
  await sql`
    grant update (role, name, password_hash, must_change_password, totp_secret, totp_confirmed, totp_counter, active, disabled_reason, version)
      on account to lf_staff`.execute(db)
  // an issued sheet is frozen: a correction is a new version beside it
  await sql`revoke update on sheet from lf_staff`.execute(db)
  await sql`grant update (state) on sheet to lf_staff`.execute(db)
}
