import { sql, type Kysely } from 'kysely'

/** What judging and rectifying need beside the rows themselves. */
export async function up(db: Kysely<unknown>) {
  // an institution's service counts as inaccurate by another rule (plan 四(一)2)
  await sql`alter table verdict add column institution_id uuid`.execute(db)
  // lists and sums read it; lib/supervision/inspection/verdict.ts holds the same rule and a test compares them
  await sql`
    alter table verdict add column inaccurate boolean not null generated always as (
      case
        when institution_id is not null then code = 'fabricated' or cardinality(wrong_elements) >= 3
        when code <> 'accurate' then true
        else part = 'service' and cardinality(wrong_elements) >= 1
      end) stored`.execute(db)
  // taking “都记准确” back
  await sql`grant delete on verdict to lf_staff`.execute(db)

  // each office numbers its own notices
  await sql`alter table rectification drop constraint rectification_number_unique`.execute(db)
  await sql`
    alter table rectification
      add constraint rectification_number_unique unique (issuer_region, number),
      add column household_id uuid constraint rectification_household references household (id),
      add column household_name text not null default ''`.execute(db)
  await sql`alter table rectification_event add column changed text not null default ''`.execute(db)
  // the list, newest first
  await sql`create index rectification_by_region on rectification (region_code, issued_at desc)`.execute(db)
  // rounds of a region, newest first
  await sql`create index inspection_round_by_region on inspection_round (region_code, month desc)`.execute(db)
}
