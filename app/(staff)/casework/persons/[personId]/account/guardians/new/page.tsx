import type { Metadata } from 'next'
import { openGuardianFields } from '@/lib/casework/person-account/schema'
import { initialPassword } from '@/lib/kit/crypto/passwords'
import { TextField } from '@/lib/ui/form/text-field'
import { requireActor } from '@/lib/web/require-actor'
import { loadPerson } from '../../../load'
import { openGuardian } from '../../actions'
import { AuthorityFields } from '../../authority-fields'
import { GuardianForm } from '../guardian-form'

export const metadata: Metadata = { title: '给监护人开设账号' }

export default async function NewGuardianPage({ params }: PageProps<'/casework/persons/[personId]/account/guardians/new'>) {
  const actor = await requireActor('person-account.manage')
  const person = await loadPerson(actor, (await params).personId, '给监护人开设账号')
  return (
    <GuardianForm
      actor={actor}
      person={person}
      title="给监护人开设账号"
      lead={`监护人用自己的账号看${person.name}的记录、评价服务。授权结束或到期，马上看不到。`}
      action={openGuardian.bind(null, person.id)}
      fields={openGuardianFields}
      values={{ password: initialPassword() }}
      submit="已抄下密码，开设账号"
    >
      <AuthorityFields />
      <TextField name="password" autoCapitalize="none" spellCheck={false} />
    </GuardianForm>
  )
}
