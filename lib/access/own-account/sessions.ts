import { Missing } from '@/lib/kit/refusal'
import { record } from '@/lib/trail/record'
import type { Actor } from '../actor'
import { asGate } from '../database'
import { endSessionsOf } from '../session'

/** Ends one open session of the own account. */
export const endOwnSession = (actor: Actor, sessionId: string) =>
  asGate(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('session')
      .where('id', '=', sessionId)
      .where('account_id', '=', actor.accountId)
      .where('ended_at', 'is', null)
      .set({ ended_at: new Date() })
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new Missing()
    await record(tx, actor, { action: 'session.ended', subject: { type: 'account', id: actor.accountId }, regionCode: actor.region.code })
  })

/** Ends all of them, this one too. */
export const endAllOwnSessions = (actor: Actor) =>
  asGate(async (tx) => {
    await endSessionsOf(tx, actor.accountId, null)
    await record(tx, actor, { action: 'session.all-ended', subject: { type: 'account', id: actor.accountId }, regionCode: actor.region.code })
  })
