import { sql, type Kysely } from 'kysely'

const GROUPS = ['lf_staff', 'lf_institution', 'lf_person', 'lf_public', 'lf_auditor', 'lf_gate']
const LOGINS = ['lf_app', 'lf_worker']

/** Roles belong to the cluster, not to a database: several databases of one cluster share them. */
export async function up(db: Kysely<unknown>) {
  for (const role of GROUPS) await createRole(db, role, 'nologin noinherit')
  for (const role of LOGINS) await createRole(db, role, 'login noinherit')
  await sql.raw(`grant ${GROUPS.join(', ')} to lf_app`).execute(db)
  await sql.raw('revoke create on schema public from public').execute(db)
  await sql.raw(`grant usage on schema public to ${[...GROUPS, ...LOGINS].join(', ')}`).execute(db)
  await sql.raw('grant lf_worker to current_user').execute(db)
  await sql.raw('create schema pgboss authorization lf_worker').execute(db)
  await createActorFunctions(db)
}

const createRole = (db: Kysely<unknown>, role: string, options: string) =>
  sql
    .raw(
      `do $$ begin
         if not exists (select from pg_roles where rolname = '${role}') then create role ${role} ${options}; end if;
       exception when duplicate_object or unique_violation then null; end $$`,
    )
    .execute(db)

/** Who is acting is set per transaction; without it these are null and every policy says no. */
async function createActorFunctions(db: Kysely<unknown>) {
  const functions: [name: string, type: string, setting: string][] = [
    ['scope_from', 'bigint', 'app.region_from'],
    ['scope_until', 'bigint', 'app.region_until'],
    ['acting_account', 'uuid', 'app.account'],
    ['acting_person', 'uuid', 'app.person'],
    ['acting_institution', 'uuid', 'app.institution'],
  ]
  for (const [name, type, setting] of functions) {
    await sql
      .raw(
        `create function ${name}() returns ${type} language sql stable parallel safe
         as $$ select nullif(current_setting('${setting}', true), '')::${type} $$`,
      )
      .execute(db)
  }
}
