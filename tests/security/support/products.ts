import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import '@/scripts/server-only'
import { withClient } from '@/db/server/connect'
import { cloneDatabase, enter } from '@/tests/support/presence'
import { ensureTemplate } from '@/tests/support/template'
import { testEnvironment } from '@/tests/support/test-environment'
import { openTestServer } from '@/tests/support/test-server'
import { startProduct } from './start-product'
import { KEEP_WRITTEN_ROWS } from './written-rows'

/** What the tests are told: the same database behind three processes, each holding both or only one of the two locks. */
export type Target = { both: string; rowSecurity: string; queryScope: string; databaseUrl: string; logs: string }

/** Runs the built product three times on a copy of the demo's database until the test run ends, also when that is killed. */
Object.assign(process.env, testEnvironment)
const abandoned = new Promise((done) => process.once('disconnect', done))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {})

const database = await openTestServer()
const presence = await enter(database.ownerUrl)
const template = await ensureTemplate(presence.client, database.ownerUrl, 'demo')
const databaseUrl = await cloneDatabase(database.ownerUrl, template, presence.run, 'security')
await withClient(databaseUrl, (client) => client.query(KEEP_WRITTEN_ROWS))
const logs = mkdtempSync(join(tmpdir(), 'security-logs-'))
const start = (name: string, env: Record<string, string> = {}) => startProduct(databaseUrl, join(logs, `${name}.log`), env)

const products = [
  await start('both'),
  await start('row-security', { LIANGFU_TEST: '1', LIANGFU_TEST_LOCK_OFF: 'scope' }),
  await start('query-scope', { LIANGFU_TEST: '1', LIANGFU_TEST_LOCK_OFF: 'row-security' }),
]
const [both = '', rowSecurity = '', queryScope = ''] = products.map(({ url }) => url)
if (process.connected) process.send?.({ both, rowSecurity, queryScope, databaseUrl, logs } satisfies Target)
if (process.connected) await abandoned
await Promise.all(products.map((product) => product.stop()))
await presence.end()
await database.close()
rmSync(logs, { recursive: true, force: true })
process.exit(0)
