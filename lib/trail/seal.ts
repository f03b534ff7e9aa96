import { sql } from 'kysely'
import { asWorker } from '@/lib/access/database'
import type { Tx } from '@/lib/kit/db/types'
import { BATCH, GENESIS, listEntries, marksOf, sealHash } from './entry-hash'
import { keepHeads } from './heads'

const LOCK_NOT_AVAILABLE = '55P03'

/** Seals everything that is committed, in batches; answers how many entries. When a writer keeps it waiting, the next run goes on. */
export async function sealTrail(): Promise<number> {
  let sealed = 0
  for (;;) {
    const entries = await sealBatch()
    sealed += entries
    if (entries < BATCH) break
  }
  await keepHeads()
  return sealed
}

async function sealBatch(): Promise<number> {
  try {
    return await asWorker(sealNext)
  } catch (error) {
    if ((error as { code?: unknown }).code === LOCK_NOT_AVAILABLE) return 0
    throw error
  }
}

/**
 * Writers hold lock 7201 shared until they commit; taken alone, no entry below the sealed ones can still appear.
 * New writers queue behind this wait, so it is short.
 */
async function sealNext(tx: Tx): Promise<number> {
  await sql`set local lock_timeout = '1s'`.execute(tx)
  await sql`select pg_advisory_xact_lock(7201)`.execute(tx)
  const last = await tx
    .selectFrom('trail_seal')
    .orderBy('number', 'desc')
    .limit(1)
    .select(['number', 'last_id', 'hash'])
    .executeTakeFirst()
  const entries = await listEntries(tx, last?.last_id ?? 0, null, BATCH)
  const [first, final] = [entries[0], entries.at(-1)]
  if (!first || !final) return 0
  const previous_hash = last?.hash ?? GENESIS
  const marks = marksOf(entries)
  await tx
    .insertInto('trail_seal')
    .values({
      number: (last?.number ?? 0) + 1,
      first_id: first.id,
      last_id: final.id,
      entries: entries.length,
      previous_hash,
      hash: sealHash(previous_hash, marks),
      marks,
    })
    .execute()
  return entries.length
}
