'use server'
import { z } from 'zod'
import { withDone } from '@/lib/kit/paths'
import { rememberDisplay } from '@/lib/web/display'
import { formAction } from '@/lib/web/form-action'
import { displayInput, displayOf } from './schema'

/** The settings page: comes back to itself, so the change can be seen before leaving. */
export const saveDisplay = formAction({ permission: 'public', args: z.tuple([]), input: displayInput }, async (_, input) => {
  await rememberDisplay(displayOf(input))
  return withDone(`/display?back=${encodeURIComponent(input.back)}`, 'display-saved')
})

/** The switches in the page's head: come back to the page they were pressed on. */
export const switchDisplay = formAction({ permission: 'public', args: z.tuple([]), input: displayInput }, async (_, input) => {
  await rememberDisplay(displayOf(input))
  return input.back
})
