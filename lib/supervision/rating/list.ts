import { listing, oneOf } from '@/lib/kit/listing/listing'
import { SCORE_CODES } from './schema'

export const FOLLOW_UP_STATES = { open: '等回访', done: '回访过' } as const

export const ratingList = listing({ score: oneOf(SCORE_CODES), followUp: oneOf(Object.keys(FOLLOW_UP_STATES)) }, ['given'], 'desc')
export type RatingList = ReturnType<typeof ratingList.parse>
