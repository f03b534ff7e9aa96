import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // the household list by head, and the search for the beginning of a head's name
  await sql`create index household_by_head on household (head_name collate "C", id)`.execute(db)
  // the search for one household number
  await sql`create index household_by_number on household (number, region_code)`.execute(db)
  // the account list in order of logins; persons, of whom there may be millions, have theirs
  await sql`create index account_by_login on account (login collate "C", id) where kind <> 'person'`.execute(db)
  await sql`create index account_of_person_by_login on account (login collate "C", id) where kind = 'person'`.execute(db)
  await forEngagedOnly(db)
}

/** An institution records services of the persons it has taken on, and leaves a service with its person. */
async function forEngagedOnly(db: Kysely<unknown>) {
  const engaged = `exists (select 1 from engagement e where e.person_id = service.person_id and e.institution_id = acting_institution() and e.state = 'active')`
  await sql.raw(`create policy service_of_engaged on service as restrictive for insert to lf_institution with check (${engaged})`).execute(db)
  await sql`revoke update on service from lf_institution`.execute(db)
  await sql`
    grant update (need_id, item_code, item_name, state, started_on, ended_on, body_kind, body_name, institution_id, funds_fen, measures,
      effect_scale, effect, withdrawn_reason, version) on service to lf_institution`.execute(db)
}
