import { sql, type Kysely } from 'kysely'
import { IN_REGION, scope } from '../policies'

export async function up(db: Kysely<unknown>) {
  await sql`
    create table rectification (
      id uuid primary key,
      number text not null constraint rectification_number_unique unique,
      region_code bigint not null constraint rectification_region references region (code),
      case_id uuid constraint rectification_case references inspection_case (id),
      issuer_region bigint not null constraint rectification_issuer references region (code),
      asked text not null,
      due_on date not null,
      state text not null default 'issued'
        constraint rectification_state check (state in ('issued', 'replied', 'reopened', 'closed')),
      issued_by uuid not null,
      issued_by_name text not null,
      issued_at timestamptz not null default now(),
      request_key uuid constraint rectification_request_key unique,
      version integer not null default 1
    )`.execute(db)
  await sql`create index rectification_open on rectification (region_code, due_on) where state <> 'closed'`.execute(db)
  await sql`
    create table rectification_finding (
      id uuid primary key,
      rectification_id uuid not null constraint rectification_finding_of references rectification (id),
      region_code bigint not null,
      verdict_id uuid constraint rectification_finding_verdict references verdict (id),
      person_id uuid not null,
      part text not null,
      item_code text not null,
      problem text not null
    )`.execute(db)
  await sql`create index rectification_finding_by on rectification_finding (rectification_id)`.execute(db)
  await sql`create unique index rectification_finding_once on rectification_finding (verdict_id)`.execute(db)
  // issued, replied, verified, reopened, closed: each with who, when and words
  await sql`
    create table rectification_event (
      id uuid primary key,
      rectification_id uuid not null constraint rectification_event_of references rectification (id),
      region_code bigint not null,
      kind text not null,
      words text not null,
      by_account uuid,
      by_name text not null,
      at timestamptz not null default now()
    )`.execute(db)
  await sql`create index rectification_event_by on rectification_event (rectification_id, at)`.execute(db)
  const edit = { grant: 'select, insert, update', using: IN_REGION }
  const add = { grant: 'select, insert', using: IN_REGION }
  await scope(db, 'rectification', { staff: edit }, { worker: 'select, update' })
  await scope(db, 'rectification_finding', { staff: add }, { worker: 'select' })
  await scope(db, 'rectification_event', { staff: add }, { worker: 'select, insert' })
}
