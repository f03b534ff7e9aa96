import type { Metadata } from 'next'
import { linkGuardianFields } from '@/lib/casework/person-account/schema'
import { TextField } from '@/lib/ui/form/text-field'
import { requireActor } from '@/lib/web/require-actor'
import { loadPerson } from '../../../load'
import { linkGuardian } from '../../actions'
import { AuthorityFields } from '../../authority-fields'
import { GuardianForm } from '../guardian-form'

export const metadata: Metadata = { title: '授权已有的账号' }

export default async function ExistingGuardianPage({ params }: PageProps<'/casework/persons/[personId]/account/guardians/existing'>) {
  const actor = await requireActor('person-account.manage')
  const person = await loadPerson(actor, (await params).personId, '授权已有的账号')
  return (
    <GuardianForm
      actor={actor}
      person={person}
      title="授权已有的账号"
      lead={`监护人已经有账号的，如两个孩子的父亲、自己也是残疾人的母亲，用原来的账号看${person.name}的记录。`}
      action={linkGuardian.bind(null, person.id)}
      fields={linkGuardianFields}
      submit="授权这个账号"
    >
      <TextField name="login" autoCapitalize="none" spellCheck={false} maxLength={40} />
      <AuthorityFields />
    </GuardianForm>
  )
}
