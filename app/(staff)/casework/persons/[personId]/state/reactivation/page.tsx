import type { Metadata } from 'next'
import { requireActor } from '@/lib/web/require-actor'
import { loadPerson } from '../../load'
import { StateForm } from '../state-form'

export const metadata: Metadata = { title: '恢复在册' }

export default async function ReactivationPage({ params }: PageProps<'/casework/persons/[personId]/state/reactivation'>) {
  const actor = await requireActor('person.state')
  return <StateForm actor={actor} person={await loadPerson(actor, (await params).personId, '恢复在册')} to="active" />
}
