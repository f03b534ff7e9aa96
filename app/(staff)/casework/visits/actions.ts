'use server'
import { z } from 'zod'
import { reviewVisit } from '@/lib/casework/survey/review'
import { reviewInput, VisitId } from '@/lib/casework/survey/schema'
import { formAction } from '@/lib/web/form-action'

export const review = formAction(
  { permission: 'survey.review', args: z.tuple([VisitId]), input: reviewInput },
  async (actor, input, visitId) => {
    await reviewVisit(actor, visitId, input)
    return `/casework/visits/${visitId}?done=${input.verdict === 'accept' ? 'accepted' : 'returned'}`
  },
)
