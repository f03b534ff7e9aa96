import { sql, type Kysely } from 'kysely'
import { IN_REGION, scope } from '../policies'

export async function up(db: Kysely<unknown>) {
  await createRound(db)
  await createCase(db)
  const edit = { grant: 'select, insert, update', using: IN_REGION }
  await scope(db, 'inspection_round', { staff: edit }, { worker: 'select' })
  await scope(db, 'inspection_draw', { staff: edit }, { worker: 'select' })
  await scope(db, 'inspection_case', { staff: edit }, { worker: 'select' })
  await scope(db, 'verdict', { staff: edit }, { worker: 'select' })
}

/** A round belongs to one office, month and line; it draws once in each township (stratum). */
async function createRound(db: Kysely<unknown>) {
  await sql`
    create table inspection_round (
      id uuid primary key,
      number integer generated always as identity constraint inspection_round_number unique,
      region_code bigint not null constraint inspection_round_region references region (code),
      month text not null constraint inspection_round_month check (month ~ '^20[0-9]{2}-(0[1-9]|1[0-2])$'),
      line text not null,
      kind text not null default 'regular' constraint inspection_round_kind check (kind in ('regular', 'institution', 'oversight')),
      seed text not null,
      seed_source text not null,
      state text not null default 'open' constraint inspection_round_state check (state in ('open', 'closed')),
      opened_by uuid not null,
      opened_by_name text not null,
      opened_at timestamptz not null default now(),
      closed_at timestamptz,
      request_key uuid constraint inspection_round_request_key unique,
      version integer not null default 1,
      constraint inspection_round_once unique (region_code, month, line, kind)
    )`.execute(db)
  // the frame (sorted household ids) stays, so that anyone in scope can recompute the draw
  await sql`
    create table inspection_draw (
      id uuid primary key,
      round_id uuid not null constraint inspection_draw_round references inspection_round (id),
      region_code bigint not null constraint inspection_draw_region references region (code),
      quota integer not null constraint inspection_draw_quota check (quota > 0),
      frame uuid[] not null,
      frame_hash text not null,
      result_hash text not null,
      parameters jsonb not null,
      drawn_by uuid not null,
      drawn_by_name text not null,
      drawn_at timestamptz not null default now(),
      constraint inspection_draw_once unique (round_id, region_code)
    )`.execute(db)
}

async function createCase(db: Kysely<unknown>) {
  await sql`
    create table inspection_case (
      id uuid primary key,
      draw_id uuid not null constraint inspection_case_draw references inspection_draw (id),
      household_id uuid not null constraint inspection_case_household references household (id),
      region_code bigint not null constraint inspection_case_region references region (code),
      rank integer not null,
      snapshot jsonb not null,
      state text not null default 'to-judge' constraint inspection_case_state check (state in ('to-judge', 'judged', 'swapped')),
      swapped_reason text,
      judged_by uuid,
      judged_by_name text,
      judged_at timestamptz,
      version integer not null default 1,
      constraint inspection_case_rank unique (draw_id, rank),
      constraint inspection_case_once unique (draw_id, household_id)
    )`.execute(db)
  await sql`create index inspection_case_open on inspection_case (region_code, state)`.execute(db)
  await sql`
    create table verdict (
      id uuid primary key,
      case_id uuid not null constraint verdict_case references inspection_case (id),
      region_code bigint not null,
      person_id uuid not null,
      part text not null constraint verdict_part check (part in ('status', 'need', 'service')),
      item_code text not null,
      subject_id uuid,
      code text not null
        constraint verdict_code check (code in ('accurate', 'over_ticked', 'missed', 'mis_ticked', 'fabricated')),
      wrong_elements text[] not null default '{}',
      reason text not null default '',
      note text not null default '',
      judged_by uuid not null,
      judged_by_name text not null,
      judged_at timestamptz not null default now(),
      version integer not null default 1
    )`.execute(db)
  await sql`
    create unique index verdict_once on verdict
      (case_id, person_id, part, item_code, coalesce(subject_id, '00000000-0000-0000-0000-000000000000'))`.execute(db)
  await sql`create index verdict_by_region on verdict (region_code)`.execute(db)
}
