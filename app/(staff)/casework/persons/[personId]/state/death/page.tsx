import type { Metadata } from 'next'
import { requireActor } from '@/lib/web/require-actor'
import { loadPerson } from '../../load'
import { StateForm } from '../state-form'

export const metadata: Metadata = { title: '登记去世' }

export default async function DeathPage({ params }: PageProps<'/casework/persons/[personId]/state/death'>) {
  const actor = await requireActor('person.state')
  return <StateForm actor={actor} person={await loadPerson(actor, (await params).personId, '登记去世')} to="dead" />
}
