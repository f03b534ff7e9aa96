import { sql, type Kysely } from 'kysely'
import { IN_REGION, OWN_PERSON, scope } from '../policies'

const ofService = (rule: string) => `exists (select 1 from service s where s.id = service_equipment.service_id and ${rule})`

export async function up(db: Kysely<unknown>) {
  await createService(db)
  await createRating(db)
  const institution = 'institution_id = acting_institution()'
  await scope(
    db,
    'service',
    {
      staff: { grant: 'select, insert, update', using: IN_REGION },
      institution: { grant: 'select, insert, update', using: institution },
      person: { grant: 'select', using: OWN_PERSON },
    },
    { worker: 'select' },
  )
  await scope(
    db,
    'service_equipment',
    {
      staff: { grant: 'select, insert, update, delete', using: IN_REGION },
      institution: { grant: 'select, insert, update, delete', using: ofService('s.institution_id = acting_institution()') },
      person: { grant: 'select', using: ofService('s.person_id = acting_person()') },
    },
    { worker: 'select' },
  )
  await scope(
    db,
    'rating',
    {
      staff: { grant: 'select, insert, update', using: IN_REGION },
      institution: {
        grant: 'select',
        using: 'exists (select 1 from service s where s.id = rating.service_id and s.institution_id = acting_institution())',
      },
      person: { grant: 'select, insert, update', using: OWN_PERSON },
    },
    { worker: 'select' },
  )
}

/** The six elements (plan 二(一)2): time, responsible body, item name, funds and equipment, measures, effect. Money in fen. */
async function createService(db: Kysely<unknown>) {
  await sql`
    create table service (
      id uuid primary key,
      person_id uuid not null,
      region_code bigint not null,
      recorded_region bigint not null,
      need_id uuid constraint service_need references need (id),
      line text not null,
      item_code text not null,
      item_name text not null,
      state text not null constraint service_state check (state in ('planned', 'delivered', 'confirmed', 'disputed', 'withdrawn')),
      started_on date not null,
      ended_on date,
      body_kind text not null constraint service_body_kind check (body_kind in ('federation', 'department', 'institution', 'village', 'other')),
      body_name text not null,
      institution_id uuid constraint service_institution references institution (id),
      funds_fen bigint not null constraint service_funds check (funds_fen >= 0),
      measures text not null,
      effect_scale text not null constraint service_effect_scale check (effect_scale in ('good', 'some', 'none')),
      effect text not null,
      withdrawn_reason text,
      recorded_by uuid,
      recorded_by_name text not null,
      recorded_at timestamptz not null default now(),
      request_key uuid constraint service_request_key unique,
      version integer not null default 1,
      constraint service_id_region unique (id, region_code),
      constraint service_id_person unique (id, person_id),
      constraint service_time check (ended_on is null or ended_on >= started_on),
      constraint service_person foreign key (person_id, region_code) references person (id, region_code) on update cascade
    )`.execute(db)
  // a person's services, newest first
  await sql`create index service_by_person on service (person_id, started_on desc)`.execute(db)
  // a village's services of a month: the posting sheet
  await sql`create index service_by_region_day on service (region_code, started_on)`.execute(db)
  await sql`create index service_by_institution on service (institution_id, started_on) where institution_id is not null`.execute(db)
  await sql`
    create table service_equipment (
      id uuid primary key,
      service_id uuid not null,
      region_code bigint not null,
      name text not null,
      public_name text not null,
      unit text not null,
      quantity integer not null constraint service_equipment_quantity check (quantity > 0),
      constraint service_equipment_service foreign key (service_id, region_code) references service (id, region_code) on update cascade
    )`.execute(db)
  await sql`create index service_equipment_by_service on service_equipment (service_id)`.execute(db)
}

/** A later rating supersedes the earlier one; both stay. */
async function createRating(db: Kysely<unknown>) {
  await sql`
    create table rating (
      id uuid primary key,
      person_id uuid not null,
      region_code bigint not null,
      service_id uuid,
      kind text not null constraint rating_kind check (kind in ('service', 'overall')),
      score text not null constraint rating_score check (score in ('satisfied', 'basically', 'dissatisfied', 'not-received')),
      words text not null default '',
      given_by text not null constraint rating_given_by check (given_by in ('self', 'guardian', 'assisted')),
      account_id uuid,
      at timestamptz not null default now(),
      superseded_at timestamptz,
      followed_up_at timestamptz,
      follow_up_cause text,
      follow_up_words text,
      followed_up_by uuid,
      request_key uuid constraint rating_request_key unique,
      version integer not null default 1,
      constraint rating_of_own_service foreign key (service_id, person_id) references service (id, person_id),
      constraint rating_person foreign key (person_id, region_code) references person (id, region_code) on update cascade
    )`.execute(db)
  await sql`create unique index rating_current on rating (service_id) where superseded_at is null and service_id is not null`.execute(db)
  await sql`create index rating_by_person on rating (person_id, at desc)`.execute(db)
  // 基本满意 and 不满意 open a follow-up
  await sql`
    create index rating_to_follow_up on rating (region_code, at)
    where superseded_at is null and followed_up_at is null and score <> 'satisfied'`.execute(db)
}
