import { randomBytes } from 'node:crypto'
import { z } from 'zod'

/** A UUID version 7: ordered by time, so new rows stay together in their indexes (RFC 9562 §5.7). */
export function newId(now = Date.now()): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now, 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** Row ids as they stand in addresses and bound arguments: anything else answers 404. */
export const RowId = z.guid().transform((id) => id.toLowerCase())
