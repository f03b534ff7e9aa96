'use server'
import { z } from 'zod'
import { RegionCode } from '@/lib/casework/region/schema'
import { issueSheet as issue } from '@/lib/supervision/posting/commands'
import { issueInput, Period } from '@/lib/supervision/posting/schema'
import { formAction } from '@/lib/web/form-action'

export const issueSheet = formAction(
  { permission: 'sheet.issue', args: z.tuple([RegionCode, Period]), input: issueInput },
  async (actor, input, village, period) => `/supervision/sheets/${await issue(actor, village, period, input)}?done=issued`,
)
