import { record } from '@/lib/trail/record'
import type { Actor } from '../actor'
import { asGate } from '../database'
import { endSession } from '../session'

/** Ends the session of this request. */
export const signOut = (actor: Actor) =>
  asGate(async (tx) => {
    await endSession(tx, actor.sessionId)
    await record(tx, actor, { action: 'session.ended', subject: { type: 'account', id: actor.accountId }, regionCode: actor.region.code })
  })
