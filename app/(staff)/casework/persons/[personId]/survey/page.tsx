import { redirect } from 'next/navigation'
import { PersonId } from '@/lib/casework/registry/ids'
import { nextPart } from '@/lib/casework/survey/draft'
import { requireActor } from '@/lib/web/require-actor'
import { routeId } from '@/lib/web/route-id'
import { loadSurvey } from './load'

export const metadata = { title: '入户调研' }

/** Where the survey is to be gone on with: the first page, the first part that is not done, or the check. */
export default async function SurveyPage({ params }: PageProps<'/casework/persons/[personId]/survey'>) {
  const actor = await requireActor('survey.fill')
  const personId = routeId(PersonId, (await params).personId)
  const { visit, parts, closed } = await loadSurvey(actor, personId)
  const at = `/casework/persons/${personId}/survey`
  if (!visit) redirect(`${at}/contact`)
  if (closed) redirect(`/casework/visits/${visit.id}`)
  const next = visit.contact === 'lost' ? null : nextPart(parts, visit.draft)
  redirect(`${at}/${next ?? 'check'}`)
}
