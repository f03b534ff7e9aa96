import { sql, type Kysely } from 'kysely'

const ALL = 'lf_staff, lf_institution, lf_person, lf_public, lf_auditor, lf_gate, lf_worker'

/** 12-digit codes as numbers: the subtree of a region is the range [code, end_code). */
export async function up(db: Kysely<unknown>) {
  await sql`
    create table region (
      code bigint primary key,
      name text not null,
      level smallint not null constraint region_level check (level between 1 and 5),
      parent bigint constraint region_parent references region (code),
      end_code bigint not null,
      is_autonomous_prefecture boolean not null default false,
      pinyin text not null,
      initials text not null,
      valid_from date not null,
      valid_to date,
      successor bigint constraint region_successor references region (code),
      constraint region_range check (end_code > code)
    )`.execute(db)
  // children of a region, in code order: the picker and the drill-down
  await sql`create index region_by_parent on region (parent, code)`.execute(db)
  // search by pinyin prefix: starts_with() uses the C-collated index
  await sql`create index region_by_pinyin on region (pinyin collate "C")`.execute(db)
  await sql`create index region_by_initials on region (initials collate "C")`.execute(db)
  await sql`create index region_by_name on region (name collate "C")`.execute(db)
  await sql.raw(`grant select on region to ${ALL}`).execute(db)

  await sql`
    create table setting (
      key text not null,
      version integer not null,
      value jsonb not null,
      reason text not null,
      changed_by uuid,
      changed_at timestamptz not null default now(),
      primary key (key, version)
    )`.execute(db)
  await sql.raw(`grant select on setting to ${ALL}`).execute(db)
  await sql`grant insert on setting to lf_staff`.execute(db)
}
