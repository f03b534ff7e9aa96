import { createHmac, hkdfSync } from 'node:crypto'
import { appSecret } from './keys'

/** What a blind index is about; each kind has its own key, so equal text under two kinds cannot be joined. */
export type BlindKind = 'id-number' | 'certificate' | 'phone'

/**
 * HMAC-SHA256 (32 bytes) of an already normalised value: equal values are found without storing them readably.
 * The key is derived from the secret by HKDF per kind.
 */
export function blindIndex(kind: BlindKind, normalized: string, secret: string = appSecret()): Buffer {
  return createHmac('sha256', derivedKey(`blind-index:${kind}`, secret)).update(normalized, 'utf8').digest()
}

const derived = new Map<string, Buffer>()

/** A 32-byte key for one purpose, derived from the application secret. */
export function derivedKey(purpose: string, secret: string = appSecret()): Buffer {
  const slot = `${purpose}\u0000${secret}`
  const known = derived.get(slot)
  if (known) return known
  const key = Buffer.from(hkdfSync('sha256', secret, 'liangfu', purpose, 32))
  derived.set(slot, key)
  return key
}
