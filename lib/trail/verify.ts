import type { Tx } from '@/lib/kit/db/types'
import { GENESIS, idOfMark, listEntries, MARK_BYTES, marksOf, sealHash } from './entry-hash'
import type { Head } from './heads'

/** Which seal does not hold and, where it can be told, which entry. `words` says it to people. */
export type Break = { seal: number; entryId: number | null; words: string }
export type Verdict = { seals: number; entries: number; unsealed: number; head: Head | null; broken: Break | null }

const SEALS_AT_ONCE = 100

/**
 * Recomputes the whole chain from the entries and compares it with heads kept elsewhere: files of the data folder,
 * print-outs. Finds entries that were changed, deleted, inserted or swapped, and a chain that was cut short or rewritten.
 */
export async function verifyTrail(tx: Tx, heads: readonly Head[]): Promise<Verdict> {
  const verdict: Verdict = { seals: 0, entries: 0, unsealed: 0, head: null, broken: null }
  const kept = new Map(heads.map(({ number, hash }) => [number, hash]))
  let [lastId, previous] = [0, GENESIS]
  for (;;) {
    const seals = await listSeals(tx, verdict.seals)
    for (const seal of seals) {
      const broken = await checkSeal(tx, seal, { number: verdict.seals + 1, lastId, previous, kept: kept.get(seal.number) })
      if (broken) return { ...verdict, broken }
      verdict.seals = seal.number
      verdict.entries += seal.entries
      verdict.head = { number: seal.number, hash: seal.hash }
      ;[lastId, previous] = [seal.last_id, seal.hash]
    }
    if (seals.length < SEALS_AT_ONCE) break
  }
  const { count } = await tx.selectFrom('trail').where('id', '>', lastId).select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const beyond = heads.findLast(({ number }) => number > verdict.seals)
  const broken = beyond ? cutShort(verdict.seals, beyond) : null
  return { ...verdict, unsealed: Number(count), broken }
}

const listSeals = (tx: Tx, after: number) =>
  tx
    .selectFrom('trail_seal')
    .where('number', '>', after)
    .orderBy('number')
    .limit(SEALS_AT_ONCE)
    .select(['number', 'first_id', 'last_id', 'entries', 'previous_hash', 'hash', 'marks'])
    .execute()

type Seal = Awaited<ReturnType<typeof listSeals>>[number]
type Before = { number: number; lastId: number; previous: string; kept: string | undefined }

async function checkSeal(tx: Tx, seal: Seal, before: Before): Promise<Break | null> {
  const say = (words: string, entryId: number | null = null): Break => ({ seal: before.number, entryId, words })
  if (seal.number !== before.number) return say(`缺少第${before.number}号封存`)
  if (before.kept !== undefined && before.kept !== seal.hash) return say(`第${seal.number}号封存与另存的校验码不同，整条链被重写过`)
  if (seal.previous_hash !== before.previous) return say(`第${seal.number}号封存没有接在上一号后面`)
  if (sealHash(seal.previous_hash, seal.marks) !== seal.hash) return say(`第${seal.number}号封存本身被改过`)
  const entries = await listEntries(tx, before.lastId, seal.last_id, seal.entries + 1)
  const now = marksOf(entries)
  if (now.equals(seal.marks) && entries.length === seal.entries) return null
  const { entryId, words } = firstDifference(seal.marks, now)
  return say(words, entryId)
}

/** The first entry that is not as it was sealed. */
export function firstDifference(sealed: Buffer, now: Buffer): { entryId: number; words: string } {
  for (let at = 0; at < Math.max(sealed.length, now.length); at += MARK_BYTES) {
    const [was, is] = [sealed.subarray(at, at + MARK_BYTES), now.subarray(at, at + MARK_BYTES)]
    if (was.equals(is)) continue
    const [wasId, isId] = [was.length ? idOfMark(was) : Infinity, is.length ? idOfMark(is) : Infinity]
    if (wasId === isId) return { entryId: wasId, words: `第${wasId}号记录被改过` }
    return wasId < isId ? { entryId: wasId, words: `第${wasId}号记录被删掉了` } : { entryId: isId, words: `第${isId}号记录是后来塞进去的` }
  }
  throw new Error('both are equal')
}

const cutShort = (seals: number, head: Head): Break => ({
  seal: seals + 1,
  entryId: null,
  words: `另存的校验码到第${head.number}号，库里只有${seals}号：后面的封存和记录被删掉了`,
})
