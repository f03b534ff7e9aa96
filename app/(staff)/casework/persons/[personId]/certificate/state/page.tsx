import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { certificateStateFields } from '@/lib/casework/registry/act-schema'
import { nextStates, type CertificateState } from '@/lib/casework/registry/certificate-state'
import { valueWords } from '@/lib/casework/registry/words'
import { HiddenField } from '@/lib/ui/form/hidden-field'
import { RadioField } from '@/lib/ui/form/radio-field'
import { TextareaField } from '@/lib/ui/form/textarea-field'
import { PlainLink } from '@/lib/ui/more-link'
import { Form } from '@/lib/web/form'
import { requireActor } from '@/lib/web/require-actor'
import { changeCertificateState } from '../../actions'
import { PersonFormPage } from '../../form-page'
import { loadPerson } from '../../load'

export const metadata: Metadata = { title: '改证件状态' }

const EFFECTS: Record<CertificateState, string> = {
  valid: '恢复正常使用。',
  frozen: '暂停使用。户口迁出满半年没办证件迁移的，应当冻结。',
  cancelled: '注销后不能恢复，要重新申请；一年内不受理。户口迁出满一年仍未迁证、不再符合标准的，应当注销。',
  expired: '有效期已过，要换证才能恢复。',
  moving: '证件正随户口迁往别的县，办完再改回有效。',
  reissuing: '本人挂失，补办新卡；新卡到了再登记。',
}

export default async function CertificateStatePage({ params }: PageProps<'/casework/persons/[personId]/certificate/state'>) {
  const actor = await requireActor('person.edit')
  const person = await loadPerson(actor, (await params).personId, '改证件状态')
  const next = nextStates(person.certificateState as CertificateState)
  if (person.state !== 'active' || next.length === 0) notFound()
  return (
    <PersonFormPage actor={actor} person={person} title="改证件状态">
      <p>现在是“{valueWords('certificateState', person.certificateState)}”。</p>
      <Form action={changeCertificateState.bind(null, person.id)} fields={certificateStateFields} values={{ version: String(person.version) }} submit="改证件状态" beside={<PlainLink href={`/casework/persons/${person.id}/certificate`}>不改，返回</PlainLink>}>
        <RadioField name="state" options={next.map((state) => ({ value: state, label: valueWords('certificateState', state), note: EFFECTS[state] }))} />
        <TextareaField name="reason" short maxLength={200} />
        <HiddenField name="version" />
      </Form>
    </PersonFormPage>
  )
}
