'use server'
import { z } from 'zod'
import { changePassword as change } from '@/lib/access/own-account/change-password'
import { changePasswordInput, PASSWORD_SECRETS } from '@/lib/access/own-account/schema'
import { formAction } from '@/lib/web/form-action'

/** Comes back to its own page; after a first password the way goes on to where the reader wanted to be. */
export const changePassword = formAction(
  { permission: 'own-account.manage', args: z.tuple([]), input: changePasswordInput, secret: PASSWORD_SECRETS },
  async (actor, input) => {
    await change(actor, input)
    return input.back
  },
)
