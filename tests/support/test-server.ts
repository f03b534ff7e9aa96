import { join } from 'node:path'
import { withClient } from '@/db/server/connect'
import { withLock } from '@/db/server/lock'
import { prepareOwner } from '@/db/server/owner'
import { startPostgres } from '@/db/server/postgres'
import { loadSecrets } from '@/lib/kit/secrets'

export type TestServer = { ownerUrl: string; close: () => Promise<void> }

const FOLDER = join(import.meta.dirname, '../../.data/test')

/** The server tests run on: the one of DATABASE_URL, else an embedded one that all test runs of this checkout share. */
export async function openTestServer(): Promise<TestServer> {
  const given = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL
  if (given) return { ownerUrl: given, close: async () => {} }
  const secrets = loadSecrets(FOLDER)
  const lock = join(FOLDER, 'cluster.lock')
  const open = () => startPostgres(FOLDER, secrets.superPassword, 'test')
  const ownerUrl = await withLock(lock, async () => prepareOwner((await open()).url, secrets.ownerPassword, true))
  // The last one out stops it; every run keeps a connection open as long as it is inside.
  const close = () =>
    withLock(lock, async () => {
      const cluster = await open()
      if (!(await othersInside(cluster.url))) await cluster.stop()
    })
  return { ownerUrl, close }
}

function othersInside(superUrl: string): Promise<boolean> {
  return withClient(superUrl, async (client) => {
    const { rowCount } = await client.query(
      `select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    )
    return Boolean(rowCount)
  })
}
