import type { Metadata } from 'next'
import { requireActor } from '@/lib/web/require-actor'
import { loadPerson } from '../../load'
import { StateForm } from '../state-form'

export const metadata: Metadata = { title: '注销' }

export default async function CancellationPage({ params }: PageProps<'/casework/persons/[personId]/state/cancellation'>) {
  const actor = await requireActor('person.state')
  return <StateForm actor={actor} person={await loadPerson(actor, (await params).personId, '注销')} to="cancelled" />
}
