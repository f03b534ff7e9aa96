'use server'
import { z } from 'zod'
import * as sessions from '@/lib/access/own-account/sessions'
import { RowId } from '@/lib/kit/id'
import { formAction } from '@/lib/web/form-action'
import { clearSessionCookie } from '@/lib/web/session-cookie'

export const endOwnSession = formAction(
  { permission: 'own-account.manage', args: z.tuple([RowId]), input: z.object({}) },
  async (actor, _, sessionId) => {
    await sessions.endOwnSession(actor, sessionId)
    return '/account/sessions?done=ended'
  },
)

export const endAllOwnSessions = formAction({ permission: 'own-account.manage', args: z.tuple([]), input: z.object({}) }, async (actor) => {
  await sessions.endAllOwnSessions(actor)
  await clearSessionCookie()
  return '/sign-in?done=signed-out-everywhere'
})
