import { sql, type Kysely } from 'kysely'
import { engaged, IN_REGION, OWN_PERSON, scope } from '../policies'

/** Rows of a person carry (person_id, region_code) as one foreign key: moving the person moves them all. */
export async function up(db: Kysely<unknown>) {
  await createHousehold(db)
  await createPerson(db)
  await createPersonChange(db)
  await createGuardianship(db)
  await createPersonMove(db)
  await createEngagement(db)
  await scopeRegistry(db)
}

async function createHousehold(db: Kysely<unknown>) {
  await sql`
    create table household (
      id uuid primary key,
      region_code bigint not null constraint household_region references region (code),
      number text not null,
      head_name text not null,
      address bytea,
      created_by uuid,
      created_at timestamptz not null default now(),
      request_key uuid constraint household_request_key unique,
      version integer not null default 1,
      constraint household_id_region unique (id, region_code),
      constraint household_number_unique unique (region_code, number)
    )`.execute(db)
}

async function createPerson(db: Kysely<unknown>) {
  await sql`
    create table person (
      id uuid primary key,
      household_id uuid not null,
      region_code bigint not null,
      name text not null,
      pinyin text not null,
      initials text not null,
      relation_to_head text not null,
      sex text not null constraint person_sex check (sex in ('1', '2', '9')),
      birth_date date not null,
      ethnicity text not null,
      education text not null,
      marriage text not null,
      hukou text not null,
      category text not null constraint person_category check (category ~ '^[1-7]$'),
      categories text[] not null,
      level text not null constraint person_level check (level ~ '^[1-4]$'),
      id_number bytea not null,
      id_number_index bytea not null constraint person_id_number_unique unique,
      id_number_tail text not null,
      certificate bytea,
      certificate_index bytea constraint person_certificate_unique unique,
      certificate_tail text,
      certificate_state text not null,
      certificate_issued_on date,
      certificate_expires_on date,
      phone bytea,
      phone_tail text,
      guardian_name text,
      guardian_relation text,
      guardian_phone bytea,
      guardian_id_number bytea,
      state text not null default 'active'
        constraint person_state check (state in ('active', 'dead', 'cancelled')),
      state_on date,
      state_reason text,
      created_by uuid,
      created_at timestamptz not null default now(),
      request_key uuid constraint person_request_key unique,
      version integer not null default 1,
      constraint person_id_region unique (id, region_code),
      constraint person_household foreign key (household_id, region_code) references household (id, region_code)
        on update cascade deferrable initially immediate
    )`.execute(db)
  // the registry list in name order, within a region range
  await sql`create index person_by_region_name on person (region_code, pinyin collate "C", id)`.execute(db)
  // prefix search by pinyin or initials
  await sql`create index person_by_pinyin on person (pinyin collate "C", id)`.execute(db)
  await sql`create index person_by_initials on person (initials collate "C", id)`.execute(db)
  await sql`create index person_by_name on person (name collate "C", id)`.execute(db)
  await sql`create index person_by_household on person (household_id)`.execute(db)
}

async function createPersonChange(db: Kysely<unknown>) {
  await sql`
    create table person_change (
      id uuid primary key,
      person_id uuid not null,
      region_code bigint not null,
      at timestamptz not null default now(),
      changed_by uuid,
      changed_by_name text not null,
      source text not null,
      field text not null,
      old_value text,
      new_value text,
      constraint person_change_person foreign key (person_id, region_code) references person (id, region_code) on update cascade
    )`.execute(db)
  await sql`create index person_change_by_person on person_change (person_id, at desc)`.execute(db)
}

async function createGuardianship(db: Kysely<unknown>) {
  await sql`
    create table guardianship (
      id uuid primary key,
      account_id uuid not null constraint guardianship_account references account (id),
      person_id uuid not null,
      region_code bigint not null,
      relation text not null,
      evidence text not null,
      valid_until date,
      ended_at timestamptz,
      created_by uuid,
      created_at timestamptz not null default now(),
      constraint guardianship_person foreign key (person_id, region_code) references person (id, region_code) on update cascade
    )`.execute(db)
  await sql`create index guardianship_by_account on guardianship (account_id) where ended_at is null`.execute(db)
}

async function createPersonMove(db: Kysely<unknown>) {
  await sql`
    create table person_move (
      id uuid primary key,
      person_id uuid not null constraint person_move_person references person (id),
      region_code bigint not null constraint person_move_from references region (code),
      to_region bigint not null constraint person_move_to references region (code),
      reason text not null,
      state text not null default 'pending' constraint person_move_state check (state in ('pending', 'accepted', 'refused', 'withdrawn')),
      requested_by uuid not null,
      requested_by_name text not null,
      requested_at timestamptz not null default now(),
      answered_by uuid,
      answered_by_name text,
      answered_at timestamptz,
      answer_words text,
      request_key uuid constraint person_move_request_key unique,
      version integer not null default 1
    )`.execute(db)
  // one open hand-over per person
  await sql`create unique index person_move_open on person_move (person_id) where state = 'pending'`.execute(db)
  await sql`create index person_move_to_region on person_move (to_region) where state = 'pending'`.execute(db)
}

async function createEngagement(db: Kysely<unknown>) {
  await sql`
    create table institution (
      id uuid primary key,
      region_code bigint not null constraint institution_region references region (code),
      region_end bigint not null,
      name text not null,
      kind text not null,
      contact_name text,
      contact_phone text,
      active boolean not null default true,
      created_at timestamptz not null default now(),
      version integer not null default 1,
      constraint institution_name_unique unique (region_code, name)
    )`.execute(db)
  await sql`
    create table engagement (
      id uuid primary key,
      institution_id uuid not null constraint engagement_institution references institution (id),
      person_id uuid not null,
      region_code bigint not null,
      item_code text not null,
      state text not null constraint engagement_state check (state in ('active', 'ended')),
      started_on date not null,
      ended_on date,
      constraint engagement_person foreign key (person_id, region_code) references person (id, region_code) on update cascade
    )`.execute(db)
  await sql`create index engagement_by_institution on engagement (institution_id, state)`.execute(db)
  await sql`create index engagement_by_person on engagement (person_id)`.execute(db)
}

async function scopeRegistry(db: Kysely<unknown>) {
  const edit = { grant: 'select, insert, update', using: IN_REGION }
  await scope(db, 'household', {
    staff: edit,
    person: { grant: 'select', using: 'exists (select 1 from person p where p.household_id = household.id and p.id = acting_person())' },
  }, { worker: 'select' })
  await scope(db, 'person', {
    staff: edit,
    institution: { grant: 'select', using: engaged('person.id') },
    person: { grant: 'select', using: 'id = acting_person()' },
  }, { worker: 'select' })
  await scope(db, 'person_change', {
    staff: { grant: 'select, insert', using: IN_REGION },
    person: { grant: 'select', using: OWN_PERSON },
  })
  await scope(db, 'guardianship', {
    staff: edit,
    person: { grant: 'select', using: 'account_id = acting_account()' },
  }, { gate: { grant: 'select', using: 'true' } })
  await scope(db, 'person_move', {
    staff: {
      grant: 'select, insert, update',
      using: `(${IN_REGION}) or (to_region >= scope_from() and to_region < scope_until())`,
      check: `(${IN_REGION}) or (to_region >= scope_from() and to_region < scope_until())`,
    },
    person: { grant: 'select', using: OWN_PERSON },
  })
  // staff also read the institutions of the levels above them: they may be named as responsible body
  await scope(db, 'institution', {
    staff: {
      grant: 'select, insert, update',
      using: `(${IN_REGION}) or (scope_from() >= region_code and scope_from() < region_end)`,
      check: IN_REGION,
    },
    institution: { grant: 'select', using: 'id = acting_institution()' },
    person: { grant: 'select', using: 'active and scope_from() >= region_code and scope_from() < region_end' },
    public: { grant: 'select', using: 'active' },
  }, { worker: 'select' })
  await scope(db, 'engagement', {
    staff: edit,
    institution: { grant: 'select', using: 'institution_id = acting_institution()' },
    person: { grant: 'select', using: OWN_PERSON },
  }, { worker: 'select' })
}
