import 'server-only'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { VISITOR, type Actor, type Visitor } from '@/lib/access/actor'
import { asGate } from '@/lib/access/database'
import { may, type Permission } from '@/lib/access/grants'
import { findSession, touchSession } from '@/lib/access/session'
import { readSessionId } from './session-cookie'

/** What a door asks for: a permission of the grants table, or nothing (posted sheets, sign-in). */
export type Door = Permission | 'public'
export type ActorAt<D extends Door> = D extends 'public' ? Visitor : Actor

/** The signed-in session as the database knows it now; read once per request. */
export const currentSession = cache(async () => {
  const sessionId = await readSessionId()
  if (!sessionId) return null
  return asGate(async (tx) => {
    const session = await findSession(tx, sessionId)
    if (session) await touchSession(tx, session)
    return session
  })
})

/**
 * The door of every page and route handler. Not signed in: to the sign-in page and back afterwards.
 * Signed in without the permission: 404, as if the page did not exist.
 */
export async function requireActor<D extends Door>(door: D): Promise<ActorAt<D>> {
  if (door === 'public') return VISITOR as ActorAt<D>
  const session = await currentSession()
  if (!session) redirect(`/sign-in?back=${encodeURIComponent(await currentPath())}`)
  if (!may(session.actor.role, door)) notFound()
  if (session.mustChangePassword && door !== 'own-account.manage') redirect(firstPassword(await currentPath()))
  if (isOwnRecord(door) && session.actor.personId === null) redirect(chooseRecord(await currentPath()))
  return session.actor as ActorAt<D>
}

const isOwnRecord = (door: Door) => door === 'me.view' || door === 'me.rate'

/** A guardian of several persons chooses whose record it is, before any of it opens. */
export const chooseRecord = (back: string) => `/account/ward?back=${encodeURIComponent(back)}`

/** A first password is changed before anything else; then the way goes on. */
export const firstPassword = (back: string) => `/account/password?first=1&back=${encodeURIComponent(back)}`

/** Path and query of the request, as the proxy noted them. */
export async function currentPath(): Promise<string> {
  return (await headers()).get('x-path') ?? '/'
}
