'use server'
import { redirect } from 'next/navigation'
import { asGate } from '@/lib/access/database'
import { endSession } from '@/lib/access/session'
import { clearSessionCookie, readSessionId } from '@/lib/web/session-cookie'

export async function signOut() {
  const sessionId = await readSessionId()
  if (sessionId) await asGate((tx) => endSession(tx, sessionId))
  await clearSessionCookie()
  redirect('/sign-in?done=signed-out')
}
