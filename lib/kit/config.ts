import { createHmac } from 'node:crypto'
import { join, resolve } from 'node:path'

/** The login role of pages and the one of jobs. */
export type LoginRole = 'lf_app' | 'lf_worker'

/**
 * The platform's whole environment. Every value is read when asked for: a build has none of them.
 * Asking for a missing one throws, naming the variable.
 */
export const config = {
  /** The owner's: migrations and reference data only. */
  get databaseUrl() {
    return need('DATABASE_URL')
  },
  /** What pages use. */
  get appDatabaseUrl() {
    return optional('APP_DATABASE_URL') ?? roleUrl(need('DATABASE_URL'), 'lf_app')
  },
  /** What jobs use. */
  get workerDatabaseUrl() {
    return optional('WORKER_DATABASE_URL') ?? roleUrl(need('DATABASE_URL'), 'lf_worker')
  },
  /** A read replica for analysis, with the app's role; the main database where none is set. */
  get databaseReadUrl() {
    return optional('DATABASE_READ_URL') ?? config.appDatabaseUrl
  },
  get dataDir() {
    return resolve(/* turbopackIgnore: true */ optional('DATA_DIR') ?? join(process.cwd(), '.data'))
  },
  get port() {
    const port = Number(optional('PORT') ?? 3000)
    if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error('PORT 应是 1 到 65535 之间的整数')
    return port
  },
  /** The address the server listens on. */
  get host() {
    return optional('HOST') ?? '127.0.0.1'
  },
  /** Where people reach the platform; behind a proxy it differs from host and port. No slash at the end. */
  get publicUrl() {
    return (optional('PUBLIC_URL') ?? `http://localhost:${config.port}`).replace(/\/+$/, '')
  },
  /** Whether X-Forwarded-* of the next hop is believed. */
  get trustProxy() {
    return optional('TRUST_PROXY') === '1'
  },
  get appSecret() {
    return need('APP_SECRET')
  },
  /** Key version → 32 bytes; the last one encrypts. */
  get appKeys() {
    return parseKeys(need('APP_KEYS'))
  },
}

/** "1:base64,2:base64" → versions and keys in that order. Throws on a malformed list. */
export function parseKeys(text: string): Map<number, Buffer> {
  const keys = new Map<number, Buffer>()
  for (const part of text.split(',')) {
    const [version, encoded = ''] = part.trim().split(':', 2)
    const key = Buffer.from(encoded, 'base64')
    if (!/^[1-9]\d{0,4}$/.test(version ?? '') || key.length !== 32 || keys.has(Number(version))) {
      throw new Error('APP_KEYS 格式应为 “1:base64,2:base64”，每个密钥 32 字节，版本号不重复')
    }
    keys.set(Number(version), key)
  }
  return keys
}

/**
 * The same database for another role. Its password follows from the owner's, so every process that may
 * migrate agrees on it without a place to keep it; production gives the role's own URL instead.
 */
export function roleUrl(ownerUrl: string, role: LoginRole): string {
  const url = new URL(ownerUrl)
  url.password = createHmac('sha256', decodeURIComponent(url.password)).update(role).digest('base64url')
  url.username = role
  return url.toString()
}

function need(name: string): string {
  const value = optional(name)
  if (value === undefined) throw new Error(`缺少环境变量 ${name}`)
  return value
}

function optional(name: string): string | undefined {
  return process.env[name]?.trim() || undefined
}
