import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto'
import { type FieldKeys, fieldKeys } from './keys'

/** Where a sealed value lives; a value copied to another row or column does not open there. */
export type FieldPlace = { table: string; column: string; rowId: string | number | bigint }

const IV = 12
const TAG = 16
const VERSION = 2

/** A sealed value that cannot be opened: unknown key, changed bytes, or bytes of another row. */
export class SealBroken extends Error {
  override name = 'SealBroken'
}

/**
 * AES-256-GCM of one field under the newest key: key version (2 bytes, big-endian) ‖ iv (12) ‖ tag (16) ‖ ciphertext.
 * The place and the version are bound as additional data.
 */
export function sealField(plain: string, place: FieldPlace, keys: FieldKeys = fieldKeys()): Buffer {
  const newest = [...keys].at(-1)
  if (!newest) throw new Error('no field key is configured')
  const version = Buffer.alloc(VERSION)
  version.writeUInt16BE(newest[0])
  const iv = freshIv()
  const cipher = createCipheriv('aes-256-gcm', newest[1], iv).setAAD(bound(version, place))
  const ciphertext = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([version, iv, cipher.getAuthTag(), ciphertext])
}

/** Opens what `sealField` made for the same place. Throws `SealBroken`. */
export function openField(sealed: Uint8Array, place: FieldPlace, keys: FieldKeys = fieldKeys()): string {
  const bytes = Buffer.from(sealed)
  if (bytes.length < VERSION + IV + TAG) throw new SealBroken('the sealed value is too short')
  const key = keys.get(sealedWith(bytes))
  if (!key) throw new SealBroken(`no key of version ${sealedWith(bytes)}`)
  const iv = bytes.subarray(VERSION, VERSION + IV)
  const tag = bytes.subarray(VERSION + IV, VERSION + IV + TAG)
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG })
  decipher.setAAD(bound(bytes.subarray(0, VERSION), place)).setAuthTag(tag)
  try {
    return decipher.update(bytes.subarray(VERSION + IV + TAG), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    throw new SealBroken('the sealed value does not belong here or was changed')
  }
}

/** The key version of a sealed value, to find what a key rotation still has to seal again. */
export const sealedWith = (sealed: Uint8Array) => Buffer.from(sealed).readUInt16BE(0)

// Random bytes come by the block: asking for twelve at a time is half the cost of sealing a province.
const block = Buffer.alloc(IV * 512)
let used = block.length

function freshIv(): Buffer {
  if (used === block.length) {
    randomFillSync(block)
    used = 0
  }
  return Buffer.from(block.subarray(used, (used += IV)))
}

function bound(version: Buffer, { table, column, rowId }: FieldPlace): Buffer {
  return Buffer.concat([version, Buffer.from(JSON.stringify([table, column, String(rowId)]))])
}
