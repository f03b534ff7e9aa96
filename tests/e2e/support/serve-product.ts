import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import '@/scripts/server-only'
import { freePort } from '@/db/server/free-port'
import { cloneDatabase, enter } from '@/tests/support/presence'
import { ensureTemplate } from '@/tests/support/template'
import { testEnvironment } from '@/tests/support/test-environment'
import { openTestServer } from '@/tests/support/test-server'

/** Runs the built product on a fresh copy of the demo's database until its input ends, which it also does when the test run is killed. */
const ROOT = join(import.meta.dirname, '../../..')
Object.assign(process.env, testEnvironment)

// Listened for from the beginning: the test run may be killed while the database is being made ready.
const abandoned = new Promise((done) => process.once('disconnect', done))
// Ctrl-C reaches the whole group; the product ends by itself, and what it used is put away below.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {})

const database = await openTestServer()
const presence = await enter(database.ownerUrl)
const template = await ensureTemplate(presence.client, database.ownerUrl, 'demo')
const databaseUrl = await cloneDatabase(database.ownerUrl, template, presence.run, `e2e_${process.argv[2] ?? 'on'}`)
const port = await freePort()
const dataDir = mkdtempSync(join(tmpdir(), 'product-'))

const product = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
  cwd: ROOT,
  stdio: ['ignore', 'pipe', 'inherit'],
  env: {
    ...process.env,
    DATABASE_URL: databaseUrl,
    APP_DATABASE_URL: '',
    WORKER_DATABASE_URL: '',
    PUBLIC_URL: '',
    PORT: String(port),
    DATA_DIR: dataDir,
    NEXT_DIST_DIR: '.next-test',
    DEMO: '0',
  },
})
const ended = new Promise((done) => product.on('close', done))
product.stdout.on('data', (text: Buffer) => {
  process.stdout.write(text)
  if (text.includes('ready http') && process.connected) process.send?.({ url: `http://localhost:${port}`, databaseUrl })
})
if (process.connected) await Promise.race([ended, abandoned])
product.kill('SIGTERM')
await ended
await presence.end()
await database.close()
rmSync(dataDir, { recursive: true, force: true })
process.exit(0)
