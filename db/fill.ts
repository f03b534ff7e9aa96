import { sql, type Kysely } from 'kysely'
import type { DB } from '@/db/types'
import { openLogins } from './login-roles'
import { migrate, withOwner } from './migrate'
import { hasPersons } from './has-persons'
import { loadDemo } from './seeds/demo/index'
import { loadReference } from './seeds/reference'

const DEMO_DATA = 'demo.data'

/** Migrations, logins and reference data: what every database has. Safe to repeat. */
export async function prepare(ownerUrl: string, say: (line: string) => void): Promise<void> {
  const ran = await migrate(ownerUrl)
  for (const name of ran) say(`迁移 ${name}`)
  await openLogins(ownerUrl)
  await withOwner(ownerUrl, loadReference)
}

/** The demo's invented people; only into a database without any person. */
export async function fillDemo(ownerUrl: string, say: (line: string) => void): Promise<void> {
  await withOwner(ownerUrl, async (db) => {
    if (await hasPersons(db)) return
    say('载入演示数据……')
    await loadDemo(db)
    await (db as Kysely<DB>).insertInto('setting').values({ key: DEMO_DATA, version: 1, value: 'true', reason: '首次启动载入' }).execute()
  })
}

/** Whether the people in this database are invented: pages then say so in their foot. */
export const isDemoData = (ownerUrl: string): Promise<boolean> =>
  withOwner(ownerUrl, async (db) => (await (db as Kysely<DB>).selectFrom('setting').where('key', '=', DEMO_DATA).select('version').executeTakeFirst()) !== undefined)

/** Whether this is a test server: only there a role may look past row level security. */
export const isTestServer = (ownerUrl: string): Promise<boolean> =>
  withOwner(ownerUrl, async (db) => (await sql`select from pg_roles where rolname = 'lf_test_bypass'`.execute(db)).rows.length > 0)
