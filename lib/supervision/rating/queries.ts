import { sql } from 'kysely'
import type { Actor } from '@/lib/access/actor'
import { inScope } from '@/lib/access/scope'
import type { Tx } from '@/lib/kit/db/types'
import { keyset, pageOf } from '@/lib/kit/listing/keyset'
import type { RatingList } from './list'
import type { Score } from './schema'

/** Every staff read of ratings starts here; only the answers that hold. */
export const ratingsFor = (actor: Actor, tx: Tx) =>
  tx.selectFrom('rating').where(inScope(actor, 'rating')).where('rating.superseded_at', 'is', null)

const openFollowUps = (actor: Actor, tx: Tx) =>
  ratingsFor(actor, tx).where('rating.followed_up_at', 'is', null).where('rating.score', '!=', 'satisfied')

export async function listRatings(actor: Actor, tx: Tx, list: RatingList) {
  const query = (list.followUp === 'open' ? openFollowUps(actor, tx) : ratingsFor(actor, tx))
    .innerJoin('person', 'person.id', 'rating.person_id')
    .innerJoin('region', 'region.code', 'rating.region_code')
    .leftJoin('service', 'service.id', 'rating.service_id')
    .$if(list.followUp === 'done', (q) => q.where('rating.followed_up_at', 'is not', null))
    .$if(list.score !== '', (q) => q.where('rating.score', '=', list.score))
    .select([
      'rating.id', 'rating.score', 'rating.words', 'rating.at', 'rating.given_by as givenBy', 'rating.followed_up_at as followedUpAt',
      sql<string>`rating.at::text`.as('atText'), 'person.name', 'region.name as village', 'service.item_name as itemName', 'service.started_on as startedOn',
    ])
  const found = await keyset(query, list, { by: sql.ref('rating.at'), type: 'timestamptz', id: sql.ref('rating.id') }).execute()
  return pageOf(found, list, (row) => ({ value: row.atText, id: row.id }))
}

export const findRating = (actor: Actor, tx: Tx, id: string) =>
  tx
    .selectFrom('rating')
    .where(inScope(actor, 'rating'))
    .where('rating.id', '=', id)
    .innerJoin('person', 'person.id', 'rating.person_id')
    .leftJoin('service', 'service.id', 'rating.service_id')
    .select([
      'rating.id', sql<Score>`rating.score`.as('score'), 'rating.words', 'rating.at', 'rating.given_by as givenBy', 'rating.version',
      'rating.superseded_at as supersededAt', 'rating.followed_up_at as followedUpAt', 'rating.follow_up_cause as cause',
      'rating.follow_up_words as followUpWords', 'rating.person_id as personId', 'rating.region_code as regionCode', 'person.name',
      'service.id as serviceId', 'service.item_name as itemName', 'service.started_on as startedOn', 'service.body_name as bodyName',
      'service.measures',
    ])
    .executeTakeFirst()

/** How many ratings wait for a follow-up, and since when the oldest does. */
export const countOpenFollowUps = (actor: Actor, tx: Tx) =>
  openFollowUps(actor, tx)
    .select([sql<number>`count(*)`.as('count'), sql<Date | null>`min(rating.at)`.as('oldest')])
    .executeTakeFirstOrThrow()
