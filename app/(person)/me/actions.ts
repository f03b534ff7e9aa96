'use server'
import { z } from 'zod'
import { RowId } from '@/lib/kit/id'
import * as rating from '@/lib/supervision/rating/commands'
import { rateInput, whyInput } from '@/lib/supervision/rating/schema'
import { formAction } from '@/lib/web/form-action'

const args = z.tuple([RowId])

/** One press is the whole answer; only an answer below 满意 is asked why, and that may stay empty. */
export const rateService = formAction({ permission: 'me.rate', args, input: rateInput }, async (actor, input, serviceId) => {
  await rating.rateService(actor, serviceId, input)
  return input.score === 'satisfied' ? '/me?done=rated' : `/me/services/${serviceId}/rating/why`
})

export const explainRating = formAction({ permission: 'me.rate', args, input: whyInput }, async (actor, { words }, serviceId) => {
  if (words !== '') await rating.explainRating(actor, serviceId, words)
  return '/me?done=follow-up'
})
