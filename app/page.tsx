import { redirect } from 'next/navigation'
import { HOMES } from '@/lib/access/homes'
import { currentSession, requireActor } from '@/lib/web/require-actor'

/** The front door leads everyone to their own first page. */
export default async function FrontDoor() {
  await requireActor('public')
  const session = await currentSession()
  redirect(session ? HOMES[session.actor.kind] : '/sign-in')
}
