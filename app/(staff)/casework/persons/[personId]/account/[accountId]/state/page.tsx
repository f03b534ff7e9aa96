import type { Metadata } from 'next'
import { whyNoAccess } from '@/lib/casework/person-account/rules'
import { stateFields } from '@/lib/casework/person-account/schema'
import { HiddenField } from '@/lib/ui/form/hidden-field'
import { TextareaField } from '@/lib/ui/form/textarea-field'
import { Notice } from '@/lib/ui/notice'
import { Form } from '@/lib/web/form'
import { requireActor } from '@/lib/web/require-actor'
import { PersonFormPage } from '../../../form-page'
import { disableAccount, enableAccount } from '../../actions'
import { Back } from '../../back'
import { loadHandled } from '../../handled'

export const metadata: Metadata = { title: '停用或恢复登录账号' }

export default async function PersonAccountStatePage({ params }: PageProps<'/casework/persons/[personId]/account/[accountId]/state'>) {
  const actor = await requireActor('person-account.manage')
  const { person, account, whose } = await loadHandled(actor, await params, '停用或恢复登录账号')
  const why = account.active ? null : whyNoAccess(person)
  const { title, effect, action } = account.active
    ? { title: '停用登录账号', effect: '停用后马上不能登录，登录着的会全部退出。记录都在，以后可以恢复。', action: disableAccount }
    : { title: '恢复登录账号', effect: '恢复后用原来的密码登录；忘了密码，恢复以后再重置。', action: enableAccount }
  return (
    <PersonFormPage actor={actor} person={person} title={title}>
      {why ? (
        <Notice tone="caution"><p>{why}。</p><p><Back personId={person.id}>返回登录账号</Back></p></Notice>
      ) : (
        <>
          <p>{whose}的账号{account.login}。{effect}</p>
          <Form
            action={action.bind(null, person.id, account.id)}
            fields={stateFields}
            values={{ version: String(account.version) }}
            submit={title}
            danger={account.active}
            beside={<Back personId={person.id}>不改，返回</Back>}
          >
            <TextareaField name="reason" short maxLength={200} />
            <HiddenField name="version" />
          </Form>
        </>
      )}
    </PersonFormPage>
  )
}
