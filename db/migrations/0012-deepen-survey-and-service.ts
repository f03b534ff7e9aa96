import { sql, type Kysely } from 'kysely'

/** Receipts, confirmations of unchanged answers, and the effect that cannot be told yet. */
export async function up(db: Kysely<unknown>) {
  await createReceipts(db)
  for (const table of ['status_answer', 'need']) {
    // an unchanged answer stays one row: the newest survey that heard it again is noted on it
    await sql.raw(`
      alter table ${table}
        add column confirmed_visit_id uuid constraint ${table}_confirmed_visit references visit (id),
        add column confirmed_at timestamptz`).execute(db)
  }
  await sql`alter table service drop constraint service_effect_scale`.execute(db)
  await sql`
    alter table service add constraint service_effect_scale
      check (effect_scale in ('good', 'some', 'none', 'pending'))`.execute(db)
  // the service list of a wide region, newest first
  await sql`create index service_by_day on service (started_on desc, id desc)`.execute(db)
}

/** The counter belongs to the owner alone; the app can only take the next number of today. */
async function createReceipts(db: Kysely<unknown>) {
  await sql`
    create table receipt_counter (
      prefix text not null,
      day date not null,
      last integer not null,
      constraint receipt_counter_key primary key (prefix, day)
    )`.execute(db)
  await sql`
    create function next_receipt(wanted_prefix text, wanted_day date) returns integer
    language sql security definer set search_path = pg_catalog, public, pg_temp as $$
      insert into public.receipt_counter as c (prefix, day, last) values (wanted_prefix, wanted_day, 1)
      on conflict (prefix, day) do update set last = c.last + 1
      returning last
    $$`.execute(db)
  await sql`revoke all on function next_receipt(text, date) from public`.execute(db)
  await sql`grant execute on function next_receipt(text, date) to lf_staff`.execute(db)
}
