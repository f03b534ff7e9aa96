import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { fillDemo, prepare } from '@/db/fill'
import { withClient, withParts } from '@/db/server/connect'
import { today } from '@/lib/kit/dates/day'

const ROOT = join(import.meta.dirname, '../..')

/** `reference`: migrated, with reference data. `demo`: with the demo's people as well. */
export type TemplateKind = 'reference' | 'demo'

const SOURCES: Record<TemplateKind, string[]> = {
  reference: ['db/*.ts', 'db/seeds/*.ts', 'db/{migrations,data}/**/*', 'lib/casework/region/*.ts'],
  demo: ['db/*.ts', 'db/{migrations,seeds,data}/**/*', 'lib/**/*.ts'],
}

/** The name of a ready template database, made if its sources changed; kept for the next run. */
export async function ensureTemplate(client: pg.Client, ownerUrl: string, kind: TemplateKind): Promise<string> {
  // the demo is made for a day: yesterday's has other things to do
  const name = `lf_template_${kind}_${fingerprint(SOURCES[kind], kind === 'demo' ? today() : '')}`
  // Migrations create cluster-wide roles: one template is made at a time.
  await client.query(`select pg_advisory_lock(hashtext('lf_template'))`)
  try {
    if (!(await exists(client, name))) await build(client, ownerUrl, name, kind)
    await client.query('select pg_advisory_lock_shared(hashtext($1))', [name])
    await dropUnused(client, kind)
  } finally {
    await client.query(`select pg_advisory_unlock(hashtext('lf_template'))`)
  }
  return name
}

async function build(client: pg.Client, ownerUrl: string, name: string, kind: TemplateKind): Promise<void> {
  const draft = `lf_draft_${kind}`
  await client.query(`drop database if exists ${draft} with (force)`)
  await client.query(`create database ${draft} template template0 encoding 'UTF8' locale 'C'`)
  const url = withParts(ownerUrl, { database: draft })
  await prepare(url, () => {})
  if (kind === 'demo') await fillDemo(url, () => {})
  await openBypass(url)
  await client.query(`alter database ${draft} rename to ${name}`)
}

/** Lets a test look past row level security; the role exists on test servers only (see prepareOwner). */
async function openBypass(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rowCount } = await client.query(`select from pg_roles where rolname = 'lf_test_bypass'`)
    if (!rowCount) await client.query('create role lf_test_bypass nologin bypassrls').catch(explainBypass)
    await client.query('grant lf_test_bypass to lf_app')
    await client.query('grant usage on schema public to lf_test_bypass')
    await client.query('grant all on all tables in schema public to lf_test_bypass')
    await client.query('grant all on all sequences in schema public to lf_test_bypass')
  })
}

function explainBypass(cause: unknown): never {
  throw new Error('测试需要角色 lf_test_bypass（nologin bypassrls）：请由超级用户建立，并 grant … with admin option 给 DATABASE_URL 的用户。', { cause })
}

/** Templates of earlier sources that no run holds. */
async function dropUnused(client: pg.Client, kind: TemplateKind): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database where starts_with(datname, $1) and not exists (
       select from pg_locks where locktype = 'advisory' and granted and objid = hashtext(datname)::bigint & 4294967295)`,
    [`lf_template_${kind}_`],
  )
  for (const { datname } of rows) await client.query(`drop database if exists ${datname} with (force)`)
}

async function exists(client: pg.Client, name: string): Promise<boolean> {
  return Boolean((await client.query('select from pg_database where datname = $1', [name])).rowCount)
}

function fingerprint(patterns: string[], day: string): string {
  const hash = createHash('sha256').update(day)
  const files = globSync(patterns, { cwd: ROOT, exclude: (entry) => entry.name.endsWith('.test.ts'), withFileTypes: true }).filter((entry) => entry.isFile())
  for (const path of files.map((entry) => join(entry.parentPath, entry.name)).toSorted()) {
    if (!path.endsWith('db/types.ts')) hash.update(path.slice(ROOT.length)).update('\0').update(readFileSync(path))
  }
  return hash.digest('hex').slice(0, 16)
}
