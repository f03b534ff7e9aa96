import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await bindAccounts(db)
  await extendGuardianship(db)
  await createGuardianFunctions(db)
  await letGuardiansFollow(db)
}

/** One account per person, and it lies where its person lives: moving the person moves it. */
async function bindAccounts(db: Kysely<unknown>) {
  await sql`create unique index account_person_unique on account (person_id) where person_id is not null`.execute(db)
  // deferred: reference data may load accounts before their persons
  await sql`
    alter table account add constraint account_person foreign key (person_id, region_code)
      references person (id, region_code) on update cascade deferrable initially deferred`.execute(db)
}

async function extendGuardianship(db: Kysely<unknown>) {
  await sql`
    alter table guardianship
      add column name text not null default '',
      add column ended_reason text,
      add column request_key uuid constraint guardianship_request_key unique,
      add column version integer not null default 1`.execute(db)
  // one running authority per guardian and ward
  await sql`create unique index guardianship_running on guardianship (account_id, person_id) where ended_at is null`.execute(db)
  // the guardians of one person
  await sql`create index guardianship_by_person on guardianship (person_id)`.execute(db)
}

/** A guardian may have wards in several places: the two questions that reach past the actor's region answer no more than asked. */
async function createGuardianFunctions(db: Kysely<unknown>) {
  await sql`
    create function guardian_account(typed_login text, typed_name text) returns uuid
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      select id from account
      where login = typed_login and name = typed_name and kind = 'person' and active and acting_account() is not null
    $$`.execute(db)
  await sql`
    create function guards_beyond(guardian uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
      select exists (
        select 1 from guardianship
        where account_id = guardian and ended_at is null
          and (region_code >= scope_from() and region_code < scope_until()) is not true
      )
    $$`.execute(db)
  for (const name of ['guardian_account(text, text)', 'guards_beyond(uuid)']) {
    await sql.raw(`revoke all on function ${name} from public`).execute(db)
    await sql.raw(`grant execute on function ${name} to lf_staff`).execute(db)
  }
}

/** As before, and the account of a guardian goes along when none of the wards stays behind. */
async function letGuardiansFollow(db: Kysely<unknown>) {
  await sql`
    create or replace function accept_person_move(move uuid, into_household uuid, by_name text) returns uuid
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
      update account set region_code = home.region_code, version = version + 1
        where kind = 'person' and person_id is null and region_code = asked.region_code
          and exists (select 1 from guardianship g where g.account_id = account.id and g.person_id = asked.person_id and g.ended_at is null)
          and not exists (select 1 from guardianship g where g.account_id = account.id and g.region_code = asked.region_code and g.ended_at is null);
      update person_move set state = 'accepted', answered_by = acting_account(), answered_by_name = by_name,
        answered_at = now(), version = version + 1 where id = asked.id;
      return asked.person_id;
    end $$`.execute(db)
}
