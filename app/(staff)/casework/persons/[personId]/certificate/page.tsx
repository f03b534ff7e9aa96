import type { Metadata } from 'next'
import { nextStates, type CertificateState } from '@/lib/casework/registry/certificate-state'
import { valueWords } from '@/lib/casework/registry/words'
import { fullDayWords } from '@/lib/kit/words/dates'
import { tail } from '@/lib/kit/words/masks'
import { Kv } from '@/lib/ui/kv'
import { MoreLink } from '@/lib/ui/more-link'
import { requireActor } from '@/lib/web/require-actor'
import { PersonFormPage } from '../form-page'
import { loadPerson } from '../load'

export const metadata: Metadata = { title: '办证件' }

export default async function CertificatePage({ params }: PageProps<'/casework/persons/[personId]/certificate'>) {
  const actor = await requireActor('person.edit')
  const person = await loadPerson(actor, (await params).personId, '办证件')
  const base = `/casework/persons/${person.id}/certificate`
  const state = person.certificateState as CertificateState
  return (
    <PersonFormPage actor={actor} person={person} title="办证件">
      <Kv
        facts={[
          { term: '残疾人证号', value: tail(person.certificateTail) },
          { term: '证件状态', value: valueWords('certificateState', state) },
          { term: '有效期至', value: person.expiresOn ? fullDayWords(person.expiresOn) : '没填' },
        ]}
      />
      <ul className="stack-s">
        {nextStates(state).length > 0 && <li><MoreLink href={`${base}/state`}>改证件状态：冻结、注销、过期、迁移中、挂失补办、恢复有效</MoreLink></li>}
        {state === 'reissuing' && <li><MoreLink href={`${base}/reissue`}>登记补办的新卡</MoreLink></li>}
        <li><MoreLink href={`${base}/renewal`}>登记换发的新证（到期换证，或类别、等级有变化）</MoreLink></li>
      </ul>
    </PersonFormPage>
  )
}
