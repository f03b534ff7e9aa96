import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { renewalFields } from '@/lib/casework/registry/act-schema'
import { HiddenField } from '@/lib/ui/form/hidden-field'
import { PlainLink } from '@/lib/ui/more-link'
import { Form } from '@/lib/web/form'
import { requireActor } from '@/lib/web/require-actor'
import { DisabilityFields } from '../../../person-fields'
import { renewCertificate } from '../../actions'
import { PersonFormPage } from '../../form-page'
import { loadPerson } from '../../load'

export const metadata: Metadata = { title: '登记换发的新证' }

export default async function RenewalPage({ params }: PageProps<'/casework/persons/[personId]/certificate/renewal'>) {
  const actor = await requireActor('person.edit')
  const person = await loadPerson(actor, (await params).personId, '登记换发的新证')
  if (person.state !== 'active') notFound()
  const { category, level } = person
  const values = { category, level, categories: category === '7' ? person.categories : [], version: String(person.version) }
  return (
    <PersonFormPage actor={actor} person={person} title="登记换发的新证">
      <p>照新证填。类别、等级、有效期按新证改，旧证号不再能查到。</p>
      <Form action={renewCertificate.bind(null, person.id)} fields={{ ...renewalFields, issuedOn: { label: '签发日期', hint: '有效期十年，从这一天算。' } }} values={values} submit="登记新证" beside={<PlainLink href={`/casework/persons/${person.id}/certificate`}>不登记，返回</PlainLink>}>
        <DisabilityFields />
        <HiddenField name="version" />
      </Form>
    </PersonFormPage>
  )
}
