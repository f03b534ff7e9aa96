import { sql, type Kysely } from 'kysely'
import { IN_REGION, scope } from '../policies'

export async function up(db: Kysely<unknown>) {
  await createPersonReveal(db)
  await extendPersonMove(db)
  await createAcceptance(db)
  await indexSearches(db)
}

/** Who may see one person's identifiers in full, for a few minutes and with a stated purpose. */
async function createPersonReveal(db: Kysely<unknown>) {
  await sql`
    create table person_reveal (
      id uuid primary key,
      person_id uuid not null,
      region_code bigint not null,
      account_id uuid not null constraint person_reveal_account references account (id),
      session_id uuid not null,
      purpose text not null,
      reason text not null default '',
      revealed_at timestamptz not null default now(),
      expires_at timestamptz not null,
      constraint person_reveal_person foreign key (person_id, region_code) references person (id, region_code) on update cascade
    )`.execute(db)
  // the reveal of one session for one person that still runs
  await sql`create index person_reveal_by_session on person_reveal (session_id, person_id, expires_at)`.execute(db)
  await scope(
    db,
    'person_reveal',
    { staff: { grant: 'select, insert', using: `${IN_REGION} and account_id = acting_account()` } },
    { worker: 'select, delete' },
  )
}

/** The receiving side cannot read the person yet: what it needs to know is handed over with the request. */
async function extendPersonMove(db: Kysely<unknown>) {
  await sql`
    alter table person_move
      add column person_name text not null default '',
      add column person_facts jsonb not null default '{}'`.execute(db)
  // only who has the person may hand them over, and an answer changes nothing but the answer
  await sql
    .raw(
      `create policy person_move_request on person_move as restrictive for insert to lf_staff
       with check (${IN_REGION} and exists (select 1 from person p where p.id = person_id and p.region_code = person_move.region_code))`,
    )
    .execute(db)
  await sql`revoke update on person_move from lf_staff`.execute(db)
  await sql`
    grant update (state, answered_by, answered_by_name, answered_at, answer_words, version) on person_move to lf_staff`.execute(db)
  // hand-overs that left a region, newest first
  await sql`create index person_move_by_region on person_move (region_code, requested_at desc)`.execute(db)
  await sql`create index person_move_received on person_move (to_region, requested_at desc)`.execute(db)
}

/**
 * The receiving worker may not write a row that still lies elsewhere, so the hand-over itself runs as the owner.
 * It repeats every check that row level security would make: open request, target and household inside the actor's range.
 */
async function createAcceptance(db: Kysely<unknown>) {
  await sql`
    create function accept_person_move(move uuid, into_household uuid, by_name text) returns uuid
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
    declare
      asked person_move%rowtype;
      home household%rowtype;
    begin
      if acting_account() is null then return null; end if;
      select * into asked from person_move
        where id = move and state = 'pending' and to_region >= scope_from() and to_region < scope_until()
        for update;
      if not found then return null; end if;
      select * into home from household where id = into_household and region_code = asked.to_region for share;
      if not found then return null; end if;
      update person set household_id = home.id, region_code = home.region_code, version = version + 1
        where id = asked.person_id and region_code = asked.region_code and state = 'active';
      if not found then return null; end if;
      update person_move set state = 'accepted', answered_by = acting_account(), answered_by_name = by_name,
        answered_at = now(), version = version + 1 where id = asked.id;
      return asked.person_id;
    end $$`.execute(db)
  await sql`revoke all on function accept_person_move(uuid, uuid, text) from public`.execute(db)
  await sql`grant execute on function accept_person_move(uuid, uuid, text) to lf_staff`.execute(db)
}

async function indexSearches(db: Kysely<unknown>) {
  // search by the last four characters of an identity or certificate number, inside one region
  await sql`create index person_by_id_tail on person (id_number_tail, region_code)`.execute(db)
  await sql`create index person_by_certificate_tail on person (certificate_tail, region_code)`.execute(db)
  // the registry list by day of registration
  await sql`create index person_by_registration on person (created_at, id)`.execute(db)
  // certificates that end soon
  await sql`
    create index person_by_certificate_expiry on person (region_code, certificate_expires_on) where state = 'active'`.execute(db)
}
