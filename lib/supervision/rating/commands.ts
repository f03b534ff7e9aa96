import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { inScope } from '@/lib/access/scope'
import { today } from '@/lib/kit/dates/day'
import type { Tx } from '@/lib/kit/db/types'
import { newId } from '@/lib/kit/id'
import { Missing, Refusal } from '@/lib/kit/refusal'
import { difference, record } from '@/lib/trail/record'
import { whyCannotRate, type FollowUpInput, type RateInput, type Score } from './schema'

/**
 * Rates an own service. A later answer supersedes the earlier one and both stay (plan 三1). The same answer sent twice
 * counts once; another answer from the same opened page counts as a change of mind.
 */
export async function rateService(actor: Actor, serviceId: string, input: RateInput): Promise<void> {
  await asActor(actor, async (tx) => {
    const service = await serviceForUpdate(tx, actor, serviceId)
    if (!service) throw new Missing()
    const why = whyCannotRate({ state: service.state, endedOn: service.ended_on ?? service.started_on }, today())
    if (why) throw new Refusal(why)
    const current = await tx
      .selectFrom('rating')
      .where(inScope(actor, 'rating'))
      .where('service_id', '=', serviceId)
      .where('superseded_at', 'is', null)
      .select(['id', 'score', 'request_key'])
      .executeTakeFirst()
    const state = input.score === 'not-received' ? 'disputed' : 'confirmed'
    // a record that was edited since waits for the person again: the same answer then counts anew
    if (current?.score === input.score && service.state === state) return
    if (current) await tx.updateTable('rating').set({ superseded_at: new Date() }).where('id', '=', current.id).execute()
    const used = await tx.selectFrom('rating').where('request_key', '=', input.requestKey).select('id').executeTakeFirst()
    await tx
      .insertInto('rating')
      .values({
        id: newId(), person_id: service.person_id, region_code: service.region_code, service_id: serviceId, kind: 'service', score: input.score,
        given_by: actor.isGuardian ? 'guardian' : 'self', account_id: actor.accountId, request_key: used ? null : input.requestKey,
      })
      .execute()
    await tx.updateTable('service').set({ state, version: service.version + 1 }).where('id', '=', serviceId).where(inScope(actor, 'service')).execute()
    await record(tx, actor, {
      action: 'service.rated',
      subject: { type: 'service', id: serviceId },
      personId: service.person_id,
      regionCode: service.region_code,
      changes: { score: { from: current?.score ?? null, to: input.score } },
    })
  })
}

/** Adds the person's own words to the rating that holds. */
export async function explainRating(actor: Actor, serviceId: string, words: string): Promise<void> {
  await asActor(actor, async (tx) => {
    const rating = await tx
      .selectFrom('rating')
      .where(inScope(actor, 'rating'))
      .where('service_id', '=', serviceId)
      .where('superseded_at', 'is', null)
      .select(['id', 'person_id', 'region_code', 'words'])
      .forUpdate()
      .executeTakeFirst()
    if (!rating) throw new Missing()
    await tx.updateTable('rating').where(inScope(actor, 'rating')).where('id', '=', rating.id).set({ words }).execute()
    await record(tx, actor, {
      action: 'rating.explained',
      subject: { type: 'rating', id: rating.id },
      personId: rating.person_id,
      regionCode: rating.region_code,
      // earlier words are replaced, so the trail keeps them
      changes: rating.words === '' ? {} : difference({ words: rating.words }, { words }),
    })
  })
}

/** Notes what the follow-up of a rating below 满意 found; staff of the person's region. */
export async function followUpRating(actor: Actor, ratingId: string, input: FollowUpInput): Promise<void> {
  await asActor(actor, async (tx) => {
    const rating = await tx
      .selectFrom('rating')
      .where(inScope(actor, 'rating'))
      .where('rating.id', '=', ratingId)
      .select(['id', 'score', 'version', 'person_id', 'region_code', 'superseded_at', 'follow_up_cause', 'follow_up_words'])
      .forUpdate()
      .executeTakeFirst()
    if (!rating) throw new Missing()
    const why = whyCannotFollowUp({ score: rating.score as Score, superseded: rating.superseded_at !== null })
    if (why) throw new Refusal(why)
    if (rating.version !== input.version) throw new Refusal('没有保存：这条评价刚有人回访过。您填的内容还在，请核对后再保存。', { link: { href: `/supervision/ratings/${ratingId}`, text: '看最新的' } })
    await tx
      .updateTable('rating')
      .where(inScope(actor, 'rating'))
      .where('id', '=', ratingId)
      .set({
        followed_up_at: new Date(), followed_up_by: actor.accountId, follow_up_cause: input.cause, follow_up_words: input.words, version: rating.version + 1,
      })
      .execute()
    await record(tx, actor, {
      action: 'rating.followed-up',
      subject: { type: 'rating', id: ratingId },
      personId: rating.person_id,
      regionCode: rating.region_code,
      // a later follow-up replaces the earlier one: both stay here
      changes: difference({ cause: rating.follow_up_cause, words: rating.follow_up_words }, { cause: input.cause, words: input.words }),
    })
  })
}

/** Why a rating needs no follow-up, or null. */
export function whyCannotFollowUp(rating: { score: Score; superseded: boolean }): string | null {
  if (rating.superseded) return '本人后来改了评价，请回访新的那一条'
  return rating.score === 'satisfied' ? '本人评了满意，不用回访' : null
}

const serviceForUpdate = (tx: Tx, actor: Actor, id: string) =>
  tx
    .selectFrom('service')
    .where(inScope(actor, 'service'))
    .where('service.id', '=', id)
    .select(['person_id', 'region_code', 'state', 'started_on', 'ended_on', 'version'])
    .forUpdate()
    .executeTakeFirst()
