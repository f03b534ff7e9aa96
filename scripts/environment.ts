import { join } from 'node:path'
import { DATABASE, prepareOwner } from '@/db/server/owner'
import { startPostgres } from '@/db/server/postgres'
import { config } from '@/lib/kit/config'
import { loadSecrets } from '@/lib/kit/secrets'
import { withLock } from '@/db/server/lock'

export type Environment = { stop: () => Promise<void> }

/**
 * Fills in what the operator did not set: secrets of the data folder, and the embedded database where
 * DATABASE_URL is missing. `stop` ends that database only if this call started it.
 */
export async function openEnvironment(): Promise<Environment> {
  const secrets = loadSecrets(config.dataDir)
  process.env.APP_SECRET ||= secrets.appSecret
  process.env.APP_KEYS ||= secrets.appKeys
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ||= secrets.actionsKey
  if (process.env.DATABASE_URL) return { stop: async () => {} }
  return withLock(join(config.dataDir, 'database.lock'), async () => {
    const cluster = await startPostgres(config.dataDir, secrets.superPassword, 'app')
    process.env.DATABASE_URL = await prepareOwner(cluster.url, secrets.ownerPassword, false)
    return { stop: cluster.adopted ? async () => {} : cluster.stop, name: DATABASE, cluster }
  })
}
