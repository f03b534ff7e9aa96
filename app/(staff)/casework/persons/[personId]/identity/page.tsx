import type { Metadata } from 'next'
import { identityFields } from '@/lib/casework/registry/act-schema'
import { tail } from '@/lib/kit/words/masks'
import { HiddenField } from '@/lib/ui/form/hidden-field'
import { TextField } from '@/lib/ui/form/text-field'
import { TextareaField } from '@/lib/ui/form/textarea-field'
import { PlainLink } from '@/lib/ui/more-link'
import { Notice } from '@/lib/ui/notice'
import { Form } from '@/lib/web/form'
import { requireActor } from '@/lib/web/require-actor'
import { correctIdentity } from '../actions'
import { PersonFormPage } from '../form-page'
import { loadPerson } from '../load'

export const metadata: Metadata = { title: '更正证件号' }

export default async function IdentityPage({ params }: PageProps<'/casework/persons/[personId]/identity'>) {
  const actor = await requireActor('person.correct')
  const person = await loadPerson(actor, (await params).personId, '更正证件号')
  return (
    <PersonFormPage
      actor={actor}
      person={person}
      title="更正证件号"
      above={<Notice><p>{`现在登记的身份证号${tail(person.idNumberTail)}，残疾人证号${tail(person.certificateTail)}。只用来改录错的号码：更正后性别、出生日期按新号码重算，原因会留在变化记录里。`}</p></Notice>}
    >
      <Form action={correctIdentity.bind(null, person.id)} fields={identityFields} values={{ version: String(person.version) }} submit="更正证件号" beside={<PlainLink href={`/casework/persons/${person.id}`}>不改，返回</PlainLink>}>
        <TextField name="idNumber" width="full" autoCapitalize="characters" spellCheck={false} maxLength={30} />
        <TextField name="certificate" width="full" autoCapitalize="characters" spellCheck={false} maxLength={40} />
        <TextareaField name="reason" short maxLength={200} />
        <HiddenField name="version" />
      </Form>
    </PersonFormPage>
  )
}
