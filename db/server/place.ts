import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { canReach, databaseUser, type SystemUser } from './system-user'

/** Where a cluster lives and who runs it. `base` holds data and, where needed, a copy of the programs. */
export type Place = { dataDir: string; base: string; data: string; log: string; user: SystemUser }

type Remembered = { port?: number; base?: string }

/** Finds (or chooses, the first time) the cluster's place; the choice is kept in the data folder. */
export function placeOf(folder: string): Place {
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  const dataDir = realpathSync(folder)
  const user = databaseUser()
  const base = remembered(dataDir).base ?? chooseBase(dataDir, user)
  mkdirSync(base, { recursive: true, mode: 0o755 })
  return { dataDir, base, data: join(base, 'pg'), log: join(dataDir, 'pg.log'), user }
}

export function remembered(dataDir: string): Remembered {
  const path = join(dataDir, 'pg.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Remembered) : {}
}

export function remember(dataDir: string, change: Remembered): void {
  const draft = join(dataDir, `pg.json.${process.pid}`)
  writeFileSync(draft, JSON.stringify({ ...remembered(dataDir), ...change }))
  renameSync(draft, join(dataDir, 'pg.json'))
}

/**
 * A folder that PostgreSQL's user cannot enter (a checkout below /root) sends the data to /var/lib.
 * The random part keeps a deleted data folder from meeting the data of its predecessor, whose keys are gone.
 */
function chooseBase(dataDir: string, user: SystemUser): string {
  if (canReach(dataDir, user)) return dataDir
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12)
  const parent = '/var/lib/liangfu'
  mkdirSync(parent, { recursive: true })
  chmodSync(parent, 0o755)
  const base = join(parent, `${name}-${randomBytes(4).toString('hex')}`)
  remember(dataDir, { base })
  return base
}
