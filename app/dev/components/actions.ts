'use server'
import { z } from 'zod'
import { developmentOnly } from '@/lib/web/development-only'
import { formAction } from '@/lib/web/form-action'
import { demoInput } from './schema'

/** Saves nothing: it shows how a form keeps what was typed, and where it goes afterwards. */
export const tryForm = formAction({ permission: 'public', args: z.tuple([]), input: demoInput, secret: ['secret'] }, async () => {
  developmentOnly()
  return '/dev/components?done=tried#form'
})
