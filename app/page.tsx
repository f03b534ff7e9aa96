import { redirect } from 'next/navigation'
import { ROLES } from '@/lib/access/grants'
import { currentSession, requireActor } from '@/lib/web/require-actor'

const HOMES = { staff: '/home', institution: '/clients', person: '/me', auditor: '/trail' } as const

/** The front door leads everyone to their own first page. */
export default async function FrontDoor() {
  await requireActor('public')
  const session = await currentSession()
  redirect(session ? HOMES[ROLES[session.actor.role].kind] : '/sign-in')
}
