import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Secrets = {
  superPassword: string
  ownerPassword: string
  appSecret: string
  /** Versioned keys, "1:base64,2:base64"; the last one encrypts, all decrypt. */
  appKeys: string
  actionsKey: string
}

/** The secrets of a data folder; missing ones are made once. The file is readable by its owner alone. */
export function loadSecrets(dataDir: string): Secrets {
  const path = join(dataDir, 'secrets.json')
  mkdirSync(dataDir, { recursive: true, mode: 0o755 })
  const kept = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Partial<Secrets>) : {}
  const secrets = { ...fresh(), ...kept }
  if (Object.keys(secrets).length > Object.keys(kept).length) save(path, secrets)
  else chmodSync(path, 0o600)
  return secrets
}

function fresh(): Secrets {
  return {
    superPassword: randomBytes(24).toString('base64url'),
    ownerPassword: randomBytes(24).toString('base64url'),
    appSecret: randomBytes(32).toString('base64url'),
    appKeys: `1:${randomBytes(32).toString('base64')}`,
    actionsKey: randomBytes(32).toString('base64'),
  }
}

function save(path: string, secrets: Secrets): void {
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, path)
}
