import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { canonicalJson } from '@/lib/kit/crypto/content-hash'
import type { Tx } from '@/lib/kit/db/types'

/** What a seal stands on before the first one. */
export const GENESIS = '0'.repeat(64)
/** Entries in one seal. */
export const BATCH = 1_000

const ID_BYTES = 8
export const MARK_BYTES = ID_BYTES + 32

export type Entry = Awaited<ReturnType<typeof listEntries>>[number]

/** The entries of (after, until], in id order; the time as microseconds, which a JavaScript date would cut off. */
export const listEntries = (tx: Tx, after: number, until: number | null, limit: number) =>
  tx
    .selectFrom('trail')
    .where('id', '>', after)
    .$if(until !== null, (query) => query.where('id', '<=', until as number))
    .orderBy('id')
    .limit(limit)
    .select([
      'id', sql<string>`(extract(epoch from at) * 1000000)::bigint::text`.as('at'), 'account_id', 'actor_kind', 'actor_role', 'actor_name',
      'actor_region', 'action', 'subject_type', 'subject_id', 'person_id', 'region_code', 'purpose', 'changes',
    ])
    .execute()

/** Id and SHA-256 of the canonical JSON of one entry. */
export function markOf(entry: Entry): Buffer {
  const id = Buffer.alloc(ID_BYTES)
  id.writeBigUInt64BE(BigInt(entry.id))
  return Buffer.concat([id, createHash('sha256').update(canonicalJson(entry)).digest()])
}

export const marksOf = (entries: readonly Entry[]) => Buffer.concat(entries.map(markOf))
export const idOfMark = (mark: Uint8Array) => Number(Buffer.from(mark).readBigUInt64BE(0))

/** The seal of a batch: it stands on the one before, so no batch can be changed without changing all later ones. */
export const sealHash = (previous: string, marks: Uint8Array) => createHash('sha256').update(previous).update(marks).digest('hex')
