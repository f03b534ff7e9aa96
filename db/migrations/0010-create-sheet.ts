import { sql, type Kysely } from 'kysely'
import { IN_REGION, scope } from '../policies'

/** A posting sheet is frozen when issued: masked content, its hash and the trail head; a correction is a new version. */
export async function up(db: Kysely<unknown>) {
  await sql`
    create table sheet (
      id uuid primary key,
      region_code bigint not null constraint sheet_region references region (code),
      period text not null constraint sheet_period check (period ~ '^20[0-9]{2}-(0[1-9]|1[0-2])$'),
      kind text not null constraint sheet_kind check (kind in ('services')),
      number text not null,
      version integer not null,
      code text not null constraint sheet_code_unique unique,
      content jsonb not null,
      content_hash text not null,
      trail_head text not null,
      public_from date not null,
      public_until date not null,
      state text not null default 'published' constraint sheet_state check (state in ('published', 'superseded')),
      supersedes uuid constraint sheet_supersedes references sheet (id),
      correction_reason text,
      issued_by uuid not null,
      issued_by_name text not null,
      issued_at timestamptz not null default now(),
      request_key uuid constraint sheet_request_key unique,
      constraint sheet_once unique (region_code, period, kind, version)
    )`.execute(db)
  await scope(
    db,
    'sheet',
    {
      staff: { grant: 'select, insert, update', using: IN_REGION },
      person: { grant: 'select', using: 'true', check: 'false' },
      institution: { grant: 'select', using: 'true', check: 'false' },
      public: { grant: 'select', using: 'true', check: 'false' },
    },
    { worker: 'select' },
  )
}
