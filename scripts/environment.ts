import { join } from 'node:path'
import { withLock } from '@/db/server/lock'
import { prepareOwner } from '@/db/server/owner'
import { startPostgres } from '@/db/server/postgres'
import { keepAlive } from '@/db/server/keep-alive'
import { config } from '@/lib/kit/config'
import { loadSecrets } from '@/lib/kit/secrets'

export type Environment = { stop: () => Promise<void> }

/**
 * Fills in what the operator did not set: secrets of the data folder, and the embedded database where
 * DATABASE_URL is missing. `stop` ends that database if this call started it; `own` says that the caller is
 * the only app of the data folder, so a database left running by a killed one is its to end as well.
 */
export async function openEnvironment({ own = false } = {}): Promise<Environment> {
  const secrets = loadSecrets(config.dataDir)
  process.env.APP_SECRET ||= secrets.appSecret
  process.env.APP_KEYS ||= secrets.appKeys
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ||= secrets.actionsKey
  if (process.env.DATABASE_URL) return { stop: async () => {} }
  return withLock(join(config.dataDir, 'database.lock'), async () => {
    const cluster = await startPostgres(config.dataDir, secrets.superPassword, 'app')
    process.env.DATABASE_URL = await prepareOwner(cluster.url, secrets.ownerPassword, false)
    if (own) return keepAlive(config.dataDir, secrets.superPassword, cluster)
    return { stop: cluster.adopted ? async () => {} : cluster.stop }
  })
}
