import type { Metadata } from 'next'
import { may } from '@/lib/access/grants'
import { editFields } from '@/lib/casework/registry/schema'
import { HiddenField } from '@/lib/ui/form/hidden-field'
import { PlainLink } from '@/lib/ui/more-link'
import { Form } from '@/lib/web/form'
import { requireActor } from '@/lib/web/require-actor'
import { BasicFields, GuardianFields, PhoneField } from '../../person-fields'
import { editPerson } from '../actions'
import { PersonFormPage } from '../form-page'
import { loadPerson } from '../load'

export const metadata: Metadata = { title: '改资料' }

export default async function EditPersonPage({ params }: PageProps<'/casework/persons/[personId]/edit'>) {
  const actor = await requireActor('person.edit')
  const person = await loadPerson(actor, (await params).personId, '改资料')
  const { name, relation, ethnicity, education, marriage, hukou } = person
  const values = {
    name, relation, ethnicity, education, marriage, hukou,
    guardianName: person.guardianName ?? '', guardianRelation: person.guardianRelation ?? '', version: String(person.version),
  }
  return (
    <PersonFormPage
      actor={actor}
      person={person}
      title="改资料"
      above={may(actor.role, 'person.correct') && (
        <p className="small">身份证号录错了，<PlainLink href={`/casework/persons/${person.id}/identity`}>更正证件号</PlainLink></p>
      )}
    >
      <Form action={editPerson.bind(null, person.id)} fields={editFields} values={values} submit="保存资料" beside={<PlainLink href={`/casework/persons/${person.id}`}>不存，返回</PlainLink>}>
        <BasicFields />
        <PhoneField now={person.phoneTail ? `现在：尾号${person.phoneTail}。` : '现在没有。'} />
        <GuardianFields
          nowPhone={person.hasGuardianPhone ? '已登记。' : '现在没有。'}
          nowIdNumber={person.hasGuardianIdNumber ? '已登记。' : '现在没有。'}
        />
        <HiddenField name="version" />
      </Form>
    </PersonFormPage>
  )
}
