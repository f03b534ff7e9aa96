import type { Metadata } from 'next'
import { whyNoAccess } from '@/lib/casework/person-account/rules'
import { resetFields } from '@/lib/casework/person-account/schema'
import { initialPassword } from '@/lib/kit/crypto/passwords'
import { HiddenField } from '@/lib/ui/form/hidden-field'
import { TextField } from '@/lib/ui/form/text-field'
import { Notice } from '@/lib/ui/notice'
import { Form } from '@/lib/web/form'
import { requireActor } from '@/lib/web/require-actor'
import { PersonFormPage } from '../../../form-page'
import { resetPassword } from '../../actions'
import { Back } from '../../back'
import { loadHandled } from '../../handled'

export const metadata: Metadata = { title: '重置登录密码' }

export default async function ResetPersonPasswordPage({ params }: PageProps<'/casework/persons/[personId]/account/[accountId]/password'>) {
  const actor = await requireActor('person-account.manage')
  const { person, account, whose } = await loadHandled(actor, await params, '重置密码')
  const why = whyNoAccess(person)
  return (
    <PersonFormPage actor={actor} person={person} title="重置登录密码">
      {why ? (
        <Notice tone="caution"><p>{why}。</p><p><Back personId={person.id}>返回登录账号</Back></p></Notice>
      ) : (
        <>
          <p>{whose}的账号{account.login}。请先确认来的就是这个人；重置后，登录着的会全部退出。</p>
          <Form
            action={resetPassword.bind(null, person.id, account.id)}
            fields={resetFields}
            values={{ password: initialPassword(), version: String(account.version) }}
            submit="已抄下密码，重置"
            danger
            beside={<Back personId={person.id}>不重置，返回</Back>}
          >
            <TextField name="password" autoCapitalize="none" spellCheck={false} />
            <HiddenField name="version" />
          </Form>
        </>
      )}
    </PersonFormPage>
  )
}
