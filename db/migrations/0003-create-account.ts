import { sql, type Kysely } from 'kysely'
import { IN_REGION, scope } from '../policies'

export async function up(db: Kysely<unknown>) {
  await sql`
    create table account (
      id uuid primary key,
      kind text not null constraint account_kind check (kind in ('staff', 'institution', 'person', 'auditor')),
      role text not null,
      login text not null constraint account_login_unique unique,
      name text not null,
      region_code bigint not null constraint account_region references region (code),
      institution_id uuid,
      person_id uuid,
      password_hash text not null,
      must_change_password boolean not null default true,
      totp_secret bytea,
      totp_confirmed boolean not null default false,
      totp_counter bigint,
      active boolean not null default true,
      disabled_reason text,
      created_by uuid,
      created_at timestamptz not null default now(),
      request_key uuid constraint account_request_key unique,
      version integer not null default 1
    )`.execute(db)
  // accounts of a region and below, in name order
  await sql`create index account_by_region on account (region_code, login)`.execute(db)
  const own = { grant: 'select, update', using: 'id = acting_account()' }
  await scope(
    db,
    'account',
    { staff: { grant: 'select, insert, update', using: IN_REGION }, institution: own, person: own, auditor: own },
    { gate: { grant: 'select, update', using: 'true' }, worker: 'select' },
  )
  // disabling keeps the row: who did something stays known
  await sql`
    create table session (
      id uuid primary key,
      account_id uuid not null constraint session_account references account (id),
      acting_person_id uuid,
      created_at timestamptz not null default now(),
      seen_at timestamptz not null default now(),
      expires_at timestamptz not null,
      ended_at timestamptz,
      device text not null default ''
    )`.execute(db)
  await sql`create index session_by_account on session (account_id) where ended_at is null`.execute(db)

  await sql`
    create table sign_in_throttle (
      key text primary key,
      failures integer not null,
      last_at timestamptz not null,
      wait_until timestamptz not null
    )`.execute(db)

  // what was typed when the session had ended; sealed with a key that only that browser holds
  await sql`
    create table parked_form (
      id uuid primary key,
      account_id uuid not null constraint parked_form_account references account (id),
      path text not null,
      sealed bytea not null,
      expires_at timestamptz not null
    )`.execute(db)
  await sql`grant select, insert, update, delete on session, sign_in_throttle, parked_form to lf_gate`.execute(db)
  await sql`grant select, delete on session, sign_in_throttle, parked_form to lf_worker`.execute(db)
}
