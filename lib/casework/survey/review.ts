import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { Missing, Refusal } from '@/lib/kit/refusal'
import { record } from '@/lib/trail/record'
import { entry } from './draft'
import { whyCannotReview } from './permission'
import { findVisit } from './queries'
import type { ReviewInput } from './schema'

/** Accepts a survey, which fixes it, or gives it back to the village with words. */
export async function reviewVisit(actor: Actor, visitId: string, input: ReviewInput): Promise<void> {
  await asActor(actor, async (tx) => {
    const visit = await findVisit(actor, tx, visitId, { lock: true })
    if (!visit) throw new Missing()
    if (visit.version !== input.version) {
      throw new Refusal('没有保存：这份调研刚被别人处理过。您写的话还在，请先看现在的情况。', { link: { href: `/casework/visits/${visitId}`, text: '看现在的情况' } })
    }
    const refusal = whyCannotReview(visit, actor)
    if (refusal) throw new Refusal(refusal)
    const accepted = input.verdict === 'accept'
    await tx
      .updateTable('visit')
      .where('id', '=', visit.id)
      .set((eb) => ({
        state: accepted ? 'accepted' : 'returned', reviewed_by: actor.accountId, reviewed_by_name: actor.name,
        reviewed_at: eb.fn<Date>('now'), review_words: input.words || null, version: eb('version', '+', 1),
      }))
      .execute()
    const person = { id: visit.personId, regionCode: visit.regionCode }
    await record(tx, actor, { ...entry(accepted ? 'survey.accepted' : 'survey.returned', person, visit.id), changes: input.words ? { words: input.words } : {} })
  })
}
