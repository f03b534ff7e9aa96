import { sql, type Kysely } from 'kysely'
import { engaged, IN_REGION, OWN_PERSON, scope } from '../policies'

const PERSON = (table: string) =>
  `constraint ${table}_person foreign key (person_id, region_code) references person (id, region_code) on update cascade`

export async function up(db: Kysely<unknown>) {
  await createCatalogue(db)
  await createVisit(db)
  await createAnswers(db)
  const edit = { grant: 'select, insert, update', using: IN_REGION }
  const read = { grant: 'select', using: OWN_PERSON }
  await scope(db, 'visit', { staff: edit, person: read }, { worker: 'select' })
  await scope(db, 'status_answer', { staff: edit, person: read }, { worker: 'select' })
  await scope(
    db,
    'need',
    { staff: edit, person: read, institution: { grant: 'select', using: engaged('need.person_id') } },
    { worker: 'select' },
  )
}

/** Items are versioned data: a change closes the old row (valid_to) and adds a new version. */
async function createCatalogue(db: Kysely<unknown>) {
  await sql`
    create table catalogue_item (
      id uuid primary key,
      line text not null,
      form text not null constraint catalogue_item_form check (form in ('status', 'need', 'service')),
      code text not null,
      version integer not null,
      grouping text not null,
      name text not null,
      public_name text not null,
      help text not null default '',
      answer_type text not null
        constraint catalogue_item_answer_type check (answer_type in ('yes-no', 'single', 'multiple', 'number', 'date', 'text')),
      options jsonb not null default '[]',
      applies jsonb,
      equipment jsonb not null default '[]',
      activities jsonb not null default '[]',
      unit text,
      is_open_service boolean not null default false,
      sort integer not null,
      owner_region bigint not null constraint catalogue_item_owner references region (code),
      valid_from date not null,
      valid_to date,
      reason text not null default '',
      constraint catalogue_item_version unique (line, form, code, owner_region, version)
    )`.execute(db)
  await sql`
    grant select on catalogue_item to lf_staff, lf_institution, lf_person, lf_public, lf_auditor, lf_worker`.execute(db)
}

async function createVisit(db: Kysely<unknown>) {
  await sql.raw(`
    create table visit (
      id uuid primary key,
      person_id uuid not null,
      region_code bigint not null,
      recorded_region bigint not null,
      year smallint not null,
      visited_on date,
      contact text constraint visit_contact check (contact in ('home', 'meeting', 'phone', 'lost')),
      lost_reason text,
      state text not null default 'draft' constraint visit_state check (state in ('draft', 'submitted', 'accepted', 'returned')),
      draft jsonb not null default '{}',
      signed_by text,
      signer_relation text,
      receipt text constraint visit_receipt_unique unique,
      surveyed_by uuid not null,
      surveyed_by_name text not null,
      submitted_at timestamptz,
      reviewed_by uuid,
      reviewed_by_name text,
      reviewed_at timestamptz,
      review_words text,
      created_at timestamptz not null default now(),
      request_key uuid constraint visit_request_key unique,
      version integer not null default 1,
      constraint visit_one_a_year unique (person_id, year),
      ${PERSON('visit')}
    )`).execute(db)
  // drafts and returned surveys of a village: the worker's to-do
  await sql`create index visit_open on visit (region_code, state) where state in ('draft', 'submitted', 'returned')`.execute(db)
}

/** History, never overwritten: a new answer closes the old row and adds one. */
async function createAnswers(db: Kysely<unknown>) {
  for (const [table, value] of [['status_answer', 'value jsonb not null'], ['need', "detail jsonb not null default '{}'"]] as const) {
    await sql.raw(`
      create table ${table} (
        id uuid primary key,
        person_id uuid not null,
        region_code bigint not null,
        recorded_region bigint not null,
        line text not null,
        item_code text not null,
        ${value},
        source text not null constraint ${table}_source check (source in ('survey', 'self', 'backfill', 'rectification')),
        visit_id uuid constraint ${table}_visit references visit (id),
        valid_from timestamptz not null default now(),
        valid_to timestamptz,
        end_reason text,
        recorded_by uuid,
        recorded_by_name text not null,
        constraint ${table}_range check (valid_to is null or valid_to >= valid_from),
        ${PERSON(table)}
      )`).execute(db)
    // what holds now for one person: at most one row an item
    await sql
      .raw(`create unique index ${table}_current on ${table} (person_id, line, item_code) where valid_to is null`)
      .execute(db)
    await sql.raw(`create index ${table}_history on ${table} (person_id, valid_from desc)`).execute(db)
  }
}
