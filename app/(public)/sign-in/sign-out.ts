'use server'
import { z } from 'zod'
import { signOut as endOwnSession } from '@/lib/access/sign-in/sign-out'
import { formAction } from '@/lib/web/form-action'
import { currentSession } from '@/lib/web/require-actor'
import { clearSessionCookie } from '@/lib/web/session-cookie'

/** Open to everybody: who is no longer signed in ends at the same page. */
export const signOut = formAction({ permission: 'public', args: z.tuple([]), input: z.object({}) }, async () => {
  const session = await currentSession()
  if (session) await endOwnSession(session.actor)
  await clearSessionCookie()
  return '/sign-in?done=signed-out'
})
