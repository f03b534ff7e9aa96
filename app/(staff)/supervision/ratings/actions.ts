'use server'
import { z } from 'zod'
import { RowId } from '@/lib/kit/id'
import * as rating from '@/lib/supervision/rating/commands'
import { followUpInput } from '@/lib/supervision/rating/schema'
import { formAction } from '@/lib/web/form-action'

export const followUpRating = formAction(
  { permission: 'rating.follow-up', args: z.tuple([RowId]), input: followUpInput },
  async (actor, input, ratingId) => {
    await rating.followUpRating(actor, ratingId, input)
    return `/supervision/ratings/${ratingId}?done=followed-up`
  },
)
