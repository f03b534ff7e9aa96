import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { blindIndex } from '@/lib/kit/crypto/blind-index'
import type { Tx } from '@/lib/kit/db/types'
import { record } from '@/lib/trail/record'
import { personsFor } from './queries'
import { sought, type Sought } from './search-words'

export type Found = { kind: 'person'; personId: string } | { kind: 'none' } | { kind: 'list'; q: string }

/**
 * The search box: a whole identity or certificate number leads straight to its person, anything else becomes the
 * list's own search. The number itself is neither kept nor recorded.
 */
export async function findByWords(actor: Actor, typed: string): Promise<Found> {
  const words = sought(typed)
  if (words.kind === 'number') return { kind: 'none' }
  if (words.kind !== 'id-number' && words.kind !== 'certificate') return { kind: 'list', q: typed.trim().slice(0, 100) }
  return asActor(actor, async (tx) => {
    const personId = await findPersonIdByNumber(actor, tx, words)
    await record(tx, actor, {
      action: 'person.searched', subject: { type: 'person', id: personId ?? '' }, personId, regionCode: actor.region.code,
      changes: { by: words.kind, found: personId ? 1 : 0 },
    })
    return personId ? { kind: 'person', personId } : { kind: 'none' }
  })
}

async function findPersonIdByNumber(actor: Actor, tx: Tx, { kind, number }: Extract<Sought, { number: string }>): Promise<string | null> {
  const column = kind === 'id-number' ? 'person.id_number_index' : 'person.certificate_index'
  const row = await personsFor(actor, tx).where(column, '=', blindIndex(kind, number)).select('person.id').executeTakeFirst()
  return row?.id ?? null
}
