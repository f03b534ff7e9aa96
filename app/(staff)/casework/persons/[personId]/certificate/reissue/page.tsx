import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { reissueFields } from '@/lib/casework/registry/act-schema'
import { DateField } from '@/lib/ui/form/date-field'
import { HiddenField } from '@/lib/ui/form/hidden-field'
import { PlainLink } from '@/lib/ui/more-link'
import { Form } from '@/lib/web/form'
import { requireActor } from '@/lib/web/require-actor'
import { reissueCertificate } from '../../actions'
import { PersonFormPage } from '../../form-page'
import { loadPerson } from '../../load'

export const metadata: Metadata = { title: '登记补办的新卡' }

export default async function ReissuePage({ params }: PageProps<'/casework/persons/[personId]/certificate/reissue'>) {
  const actor = await requireActor('person.edit')
  const person = await loadPerson(actor, (await params).personId, '登记补办的新卡')
  if (person.state !== 'active' || person.certificateState !== 'reissuing') notFound()
  return (
    <PersonFormPage actor={actor} person={person} title="登记补办的新卡">
      <p>新卡的证号由系统按原证号加补办次数（B1、B2……），证件恢复有效，有效期不变。</p>
      <Form action={reissueCertificate.bind(null, person.id)} fields={reissueFields} values={{ version: String(person.version) }} submit="登记新卡" beside={<PlainLink href={`/casework/persons/${person.id}/certificate`}>不登记，返回</PlainLink>}>
        <DateField name="issuedOn" />
        <HiddenField name="version" />
      </Form>
    </PersonFormPage>
  )
}
