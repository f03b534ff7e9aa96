import { sql, type Kysely } from 'kysely'
import { scope } from '../policies'

export async function up(db: Kysely<unknown>) {
  await sql`
    create table trail (
      id bigint generated always as identity primary key,
      at timestamptz not null default clock_timestamp(),
      account_id uuid,
      actor_kind text not null,
      actor_role text not null,
      actor_name text not null,
      actor_region bigint,
      action text not null,
      subject_type text not null,
      subject_id text not null,
      person_id uuid,
      region_code bigint,
      purpose text,
      changes jsonb not null default '{}'
    )`.execute(db)
  // who looked at or changed one person's record, newest first
  await sql`create index trail_by_person on trail (person_id, id desc) where person_id is not null`.execute(db)
  // the auditor's list by account
  await sql`create index trail_by_account on trail (account_id, id desc)`.execute(db)

  await sql`
    create table trail_seal (
      number integer primary key,
      first_id bigint not null,
      last_id bigint not null,
      entries integer not null,
      previous_hash text not null,
      hash text not null,
      sealed_at timestamptz not null default now()
    )`.execute(db)

  await sql`
    create function trail_is_append_only() returns trigger language plpgsql as $$
    begin raise exception 'the trail is append-only' using errcode = 'insufficient_privilege'; end $$`.execute(db)
  for (const table of ['trail', 'trail_seal']) {
    await sql
      .raw(
        `create trigger ${table}_append_only before update or delete or truncate on ${table}
         for each statement execute function trail_is_append_only()`,
      )
      .execute(db)
  }
  // A writer holds this lock until it commits; sealing takes it alone, so no entry can slip in below a sealed one.
  await sql`
    create function trail_writer() returns trigger language plpgsql as $$
    begin perform pg_advisory_xact_lock_shared(7201); return null; end $$`.execute(db)
  await sql`
    create trigger trail_writer before insert on trail for each statement execute function trail_writer()`.execute(db)

  const write = { grant: 'insert', using: 'false', check: 'account_id is not distinct from acting_account()' }
  await scope(
    db,
    'trail',
    {
      staff: write,
      institution: write,
      person: { grant: 'select, insert', using: 'person_id = acting_person()', check: write.check },
      public: write,
      auditor: { grant: 'select, insert', using: 'true', check: write.check },
    },
    { gate: { grant: 'insert', using: 'false', check: 'true' }, worker: 'select, insert' },
  )
  // the head hash is printed on sheets and seeds the draws: nothing in it is personal
  await sql`grant select on trail_seal to lf_staff, lf_institution, lf_person, lf_public, lf_auditor, lf_worker`.execute(db)
  await sql`grant insert on trail_seal to lf_worker`.execute(db)
}
