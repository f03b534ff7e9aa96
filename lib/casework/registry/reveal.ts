import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { inScope } from '@/lib/access/scope'
import type { Tx } from '@/lib/kit/db/types'
import { newId } from '@/lib/kit/id'
import { Missing } from '@/lib/kit/refusal'
import { record } from '@/lib/trail/record'
import { REVEAL_PURPOSES, type RevealInput } from './act-schema'
import { personsFor } from './queries'

/** How long the identifiers of one person stay readable after the purpose was stated. */
export const REVEAL_MINUTES = 5

/** Opens a person's identifiers for this session, for five minutes; the purpose is recorded and the person can see it. */
export async function revealPerson(actor: Actor, personId: string, { purpose, reason }: RevealInput): Promise<void> {
  await asActor(actor, async (tx) => {
    const person = await personsFor(actor, tx).where('person.id', '=', personId).select(['id', 'region_code']).executeTakeFirst()
    if (!person) throw new Missing()
    await tx
      .insertInto('person_reveal')
      .values({
        id: newId(), person_id: personId, region_code: person.region_code, account_id: actor.accountId, session_id: actor.sessionId,
        purpose, reason, expires_at: new Date(Date.now() + REVEAL_MINUTES * 60_000),
      })
      .execute()
    await record(tx, actor, {
      action: 'person.revealed', subject: { type: 'person', id: personId }, personId, regionCode: person.region_code,
      purpose: [purposeWords(purpose), reason].filter(Boolean).join('：'),
    })
  })
}

/** The reveal of this session that still runs for a person, if any. */
export const findReveal = (actor: Actor, tx: Tx, personId: string) =>
  tx
    .selectFrom('person_reveal')
    .where(inScope(actor, 'person_reveal'))
    .where('person_id', '=', personId)
    .where('session_id', '=', actor.sessionId)
    .where('account_id', '=', actor.accountId)
    .where('expires_at', '>', new Date())
    .orderBy('expires_at', 'desc')
    .select(['expires_at as expiresAt', 'purpose', 'reason'])
    .executeTakeFirst()

export const purposeWords = (purpose: string) => REVEAL_PURPOSES.find(({ value }) => value === purpose)?.label ?? purpose
