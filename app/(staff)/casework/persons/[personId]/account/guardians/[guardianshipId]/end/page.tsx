import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { asActor } from '@/lib/access/database'
import { findGuardian } from '@/lib/casework/person-account/queries'
import { endFields } from '@/lib/casework/person-account/schema'
import { valueWords } from '@/lib/casework/registry/words'
import { RowId } from '@/lib/kit/id'
import { HiddenField } from '@/lib/ui/form/hidden-field'
import { TextareaField } from '@/lib/ui/form/textarea-field'
import { Form } from '@/lib/web/form'
import { requireActor } from '@/lib/web/require-actor'
import { routeId } from '@/lib/web/route-id'
import { PersonFormPage } from '../../../../form-page'
import { viewedPerson } from '../../../../load'
import { endGuardianship } from '../../../actions'
import { Back } from '../../../back'

export const metadata: Metadata = { title: '结束监护授权' }

export default async function EndGuardianshipPage({ params }: PageProps<'/casework/persons/[personId]/account/guardians/[guardianshipId]/end'>) {
  const actor = await requireActor('person-account.manage')
  const { personId, guardianshipId } = await params
  const { person, guardian } = await asActor(actor, async (tx) => {
    const found = await viewedPerson(actor, tx, personId, '结束监护授权')
    return { person: found, guardian: await findGuardian(actor, tx, found.id, routeId(RowId, guardianshipId)) }
  })
  if (!guardian || guardian.endedAt) notFound()
  return (
    <PersonFormPage actor={actor} person={person} title="结束监护授权">
      <p>{guardian.name}（{valueWords('guardianRelation', guardian.relation)}）从下一次操作起看不到{person.name}的记录。账号本身还在，别的授权不变。</p>
      <Form
        action={endGuardianship.bind(null, person.id, guardian.id)}
        fields={endFields}
        values={{ version: String(guardian.version) }}
        submit={`结束${guardian.name}的授权`}
        danger
        beside={<Back personId={person.id}>不结束，返回</Back>}
      >
        <TextareaField name="reason" short maxLength={200} />
        <HiddenField name="version" />
      </Form>
    </PersonFormPage>
  )
}
