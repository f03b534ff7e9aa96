'use server'
import { z } from 'zod'
import { signIn } from '@/lib/access/sign-in/authenticate'
import { signInInput } from '@/lib/access/sign-in/schema'
import { clientOfRequest } from '@/lib/web/client'
import { formAction } from '@/lib/web/form-action'
import { issueSessionCookie } from '@/lib/web/session-cookie'

export const enter = formAction(
  { permission: 'public', args: z.tuple([]), input: signInInput, secret: ['password', 'code'] },
  async (_, input) => {
    const { sessionId, next } = await signIn(input, await clientOfRequest())
    await issueSessionCookie(async () => ({ sessionId }))
    return next
  },
)
