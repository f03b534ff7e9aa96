import type { Metadata } from 'next'
import { PERSON_STATES } from '@/lib/casework/registry/rules'
import { MoreLink } from '@/lib/ui/more-link'
import { requireActor } from '@/lib/web/require-actor'
import { PersonFormPage } from '../form-page'
import { loadPerson } from '../load'

export const metadata: Metadata = { title: '在册状态' }

export default async function StatePage({ params }: PageProps<'/casework/persons/[personId]/state'>) {
  const actor = await requireActor('person.state')
  const person = await loadPerson(actor, (await params).personId, '在册状态')
  const base = `/casework/persons/${person.id}/state`
  return (
    <PersonFormPage actor={actor} person={person} title="在册状态">
      <p>现在是“{PERSON_STATES[person.state]}”。</p>
      <ul className="stack-s">
        {person.state === 'active' ? (
          <>
            <li><MoreLink href={`${base}/death`}>登记去世</MoreLink></li>
            <li><MoreLink href={`${base}/cancellation`}>注销：不再符合残疾标准、迁出四川</MoreLink></li>
          </>
        ) : (
          <li><MoreLink href={`${base}/reactivation`}>恢复在册</MoreLink></li>
        )}
      </ul>
    </PersonFormPage>
  )
}
