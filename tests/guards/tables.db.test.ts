import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { PRINCIPALS } from '@/db/policies'
import { owner } from '@/tests/support/owner'

type Table = { name: string; security: boolean; forced: boolean; owner: string }

const scopedTables = async () =>
  (
    await sql<Table>`
      select c.relname as name, c.relrowsecurity as security, c.relforcerowsecurity as forced, pg_get_userbyid(c.relowner) as owner
      from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
        and a.attname in ('region_code', 'person_id') and not a.attisdropped
      group by 1, 2, 3, 4 order by 1`.execute(owner())
  ).rows

const policies = async () =>
  (await sql<{ tablename: string; roles: string[] }>`select tablename, roles::text[] as roles from pg_policies`.execute(owner())).rows

describe('every table with a region or a person', () => {
  test('forces row level security', async () => {
    const tables = await scopedTables()
    expect(tables.length).toBeGreaterThan(15)
    expect(tables.filter((table) => !table.security || !table.forced).map((table) => table.name)).toEqual([])
  })

  test('has a policy for every kind of principal', async () => {
    const found = await policies()
    const missing = (await scopedTables()).flatMap(({ name }) =>
      PRINCIPALS.filter((principal) => !found.some((policy) => policy.tablename === name && policy.roles.includes(`lf_${principal}`))).map(
        (principal) => `${name}: ${principal}`,
      ),
    )
    expect(missing).toEqual([])
  })
})

describe('the roles that pages and jobs use', () => {
  test('own nothing and cannot pass row level security', async () => {
    const { rows } = await sql<{ rolname: string; owned: number; super: boolean; bypass: boolean; create: boolean }>`
      select r.rolname, r.rolsuper as super, r.rolbypassrls as bypass, r.rolcreaterole or r.rolcreatedb as create,
        (select count(*)::int from pg_class c where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace) as owned
      from pg_roles r where r.rolname like 'lf\\_%' and r.rolname not in ('lf_owner', 'lf_test_bypass') order by 1`.execute(owner())
    expect(rows.map((row) => row.rolname)).toEqual(expect.arrayContaining(['lf_app', 'lf_worker', 'lf_staff', 'lf_person', 'lf_public', 'lf_auditor', 'lf_gate']))
    for (const row of rows) expect(row).toMatchObject({ owned: 0, super: false, bypass: false, create: false })
  })

  test('the app’s login has no table rights of its own, only through the role of a principal', async () => {
    const { rows } = await sql<{ name: string }>`
      select c.relname as name from pg_class c
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and has_table_privilege('lf_app', c.oid, 'select, insert, update, delete')
        and not pg_has_role('lf_app', c.relowner, 'usage')`.execute(owner())
    expect(rows).toEqual([])
  })

  test('nobody may change or delete the trail', async () => {
    const { rows } = await sql<{ grantee: string; privilege: string }>`
      select grantee, privilege_type as privilege from information_schema.role_table_grants
      where table_name in ('trail', 'trail_seal') and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE') and grantee like 'lf\\_%'
        and grantee not in ('lf_owner', 'lf_test_bypass')`.execute(owner())
    expect(rows).toEqual([])
  })
})
