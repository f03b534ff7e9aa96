import type { Actor } from '@/lib/access/actor'
import { inScope } from '@/lib/access/scope'
import type { Tx } from '@/lib/kit/db/types'
import { record } from '@/lib/trail/record'

/** Who leaves the register is signed in nowhere from the next request on, and nobody acts for them any more. */
export async function closeAccess(tx: Tx, actor: Actor, person: { id: string; regionCode: number }, reason: string): Promise<void> {
  const about = { personId: person.id, regionCode: person.regionCode, changes: { reason } }
  const closed = await tx
    .updateTable('account')
    .set((eb) => ({ active: false, disabled_reason: reason, version: eb('version', '+', 1) }))
    .where(inScope(actor, 'account'))
    .where('person_id', '=', person.id)
    .where('active', '=', true)
    .returning('id')
    .execute()
  for (const { id } of closed) await record(tx, actor, { action: 'account.disabled', subject: { type: 'account', id }, ...about })
  const ended = await tx
    .updateTable('guardianship')
    .set((eb) => ({ ended_at: new Date(), ended_reason: reason, version: eb('version', '+', 1) }))
    .where(inScope(actor, 'guardianship'))
    .where('person_id', '=', person.id)
    .where('ended_at', 'is', null)
    .returning('id')
    .execute()
  for (const { id } of ended) await record(tx, actor, { action: 'guardianship.ended', subject: { type: 'guardianship', id }, ...about })
}

/** The account bears the name of its person. */
export const renameAccount = (tx: Tx, actor: Actor, personId: string, name: string) =>
  tx.updateTable('account').set({ name }).where(inScope(actor, 'account')).where('person_id', '=', personId).where('name', '!=', name).execute()
