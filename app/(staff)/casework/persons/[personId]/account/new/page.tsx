import type { Metadata } from 'next'
import { asActor } from '@/lib/access/database'
import { findOwnAccount } from '@/lib/casework/person-account/queries'
import { whyCannotOpen } from '@/lib/casework/person-account/rules'
import { openFields } from '@/lib/casework/person-account/schema'
import { initialPassword } from '@/lib/kit/crypto/passwords'
import { newId } from '@/lib/kit/id'
import { RequestKeyField } from '@/lib/ui/form/hidden-field'
import { TextField } from '@/lib/ui/form/text-field'
import { Notice } from '@/lib/ui/notice'
import { Form } from '@/lib/web/form'
import { requireActor } from '@/lib/web/require-actor'
import { PersonFormPage } from '../../form-page'
import { viewedPerson } from '../../load'
import { openAccount } from '../actions'
import { Back } from '../back'

export const metadata: Metadata = { title: '开设登录账号' }

export default async function NewPersonAccountPage({ params }: PageProps<'/casework/persons/[personId]/account/new'>) {
  const actor = await requireActor('person-account.manage')
  const { personId } = await params
  const { person, why } = await asActor(actor, async (tx) => {
    const found = await viewedPerson(actor, tx, personId, '开设登录账号')
    return { person: found, why: whyCannotOpen(found, (await findOwnAccount(actor, tx, found.id)) !== undefined) }
  })
  return (
    <PersonFormPage actor={actor} person={person} title="开设登录账号">
      {why ? (
        <Notice tone="caution"><p>{why}。</p><p><Back personId={person.id}>返回登录账号</Back></p></Notice>
      ) : (
        <>
          <p>账号由系统抽取，不用身份证号和残疾人证号。开好以后出一张登录说明，打印出来交给{person.name}。</p>
          <Form
            action={openAccount.bind(null, person.id)}
            fields={openFields}
            values={{ password: initialPassword(), requestKey: newId() }}
            submit="已抄下密码，开设账号"
            beside={<Back personId={person.id}>不开，返回</Back>}
          >
            <TextField name="password" autoCapitalize="none" spellCheck={false} />
            <RequestKeyField />
          </Form>
        </>
      )}
    </PersonFormPage>
  )
}
