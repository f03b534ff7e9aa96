'use server'
import { z } from 'zod'
import { requireSheetCode } from '@/lib/supervision/posting/commands'
import { checkInput } from '@/lib/supervision/posting/schema'
import { formAction } from '@/lib/web/form-action'

export const checkSheet = formAction({ permission: 'public', args: z.tuple([]), input: checkInput }, async (visitor, { code }) => {
  await requireSheetCode(visitor, code)
  return `/s/${code}`
})
