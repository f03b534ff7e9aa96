import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { withParts } from '@/db/server/connect'

const PREFIX = 'lf_test_'

/** One test run on a server: holds locks that tell other runs which databases are in use. */
export type Presence = { run: string; client: pg.Client; end: () => Promise<void> }

/** Announces a run and drops what runs that died have left. */
export async function enter(ownerUrl: string): Promise<Presence> {
  const client = new pg.Client({ connectionString: ownerUrl })
  client.on('error', () => {})
  await client.connect()
  const run = randomBytes(5).toString('hex')
  await client.query('select pg_advisory_lock(hashtext($1))', [run])
  await sweep(client)
  const end = async () => {
    for (const name of await databases(client, `${PREFIX}${run}_`)) await drop(client, name)
    await client.end()
  }
  return { run, client, end }
}

/** The URL of a new database of this run, copied from a template. */
export async function cloneDatabase(ownerUrl: string, template: string, run: string, slot: string): Promise<string> {
  const name = `${PREFIX}${run}_${slot}`
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (!rowCount) await createFrom(client, name, template)
  } finally {
    await client.end()
  }
  return withParts(ownerUrl, { database: name })
}

async function createFrom(client: pg.Client, name: string, template: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await client.query(`create database ${name} template ${template}`)
      return
    } catch (error) {
      // 55006: somebody (autovacuum, another copy) is in the template for a moment.
      if ((error as { code?: string }).code !== '55006' || attempt === 50) throw error
      await new Promise((done) => setTimeout(done, 200))
    }
  }
}

/** A run's databases carry its name; nobody holding that name's lock means that the run is gone. */
async function sweep(client: pg.Client): Promise<void> {
  for (const name of await databases(client, PREFIX)) {
    const run = name.slice(PREFIX.length).split('_')[0]
    if (await tryLock(client, run ?? '')) {
      await drop(client, name)
      await client.query('select pg_advisory_unlock(hashtext($1))', [run])
    }
  }
}

async function tryLock(client: pg.Client, key: string): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>(
    // The own session could take its own lock twice.
    `select not exists (select from pg_locks where locktype = 'advisory' and objid = hashtext($1)::bigint & 4294967295 and granted)
        and pg_try_advisory_lock(hashtext($1)) as got`,
    [key],
  )
  return rows[0]?.got ?? false
}

async function databases(client: pg.Client, prefix: string): Promise<string[]> {
  const { rows } = await client.query<{ datname: string }>('select datname from pg_database where starts_with(datname, $1)', [prefix])
  return rows.map((row) => row.datname)
}

async function drop(client: pg.Client, name: string): Promise<void> {
  await client.query(`drop database if exists ${name} with (force)`).catch((error: { code?: string }) => {
    // 55006 and 42501 concern single leftovers; the next run tries again.
    if (error.code !== '55006' && error.code !== '42501') throw error
  })
}
