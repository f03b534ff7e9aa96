'use server'
import { z } from 'zod'
import { verifyByAuditor } from '@/lib/trail/verify-by-auditor'
import { formAction } from '@/lib/web/form-action'

export const verifyNow = formAction({ permission: 'trail.view', args: z.tuple([]), input: z.object({}) }, async (actor) => {
  await verifyByAuditor(actor)
  return '/trail?done=verified'
})
