import type { Metadata } from 'next'
import { stateFields } from '@/lib/management/staff/schema'
import { HiddenField } from '@/lib/ui/form/hidden-field'
import { TextareaField } from '@/lib/ui/form/textarea-field'
import { PlainLink } from '@/lib/ui/more-link'
import { PageHead } from '@/lib/ui/page-head'
import { Panel } from '@/lib/ui/panel'
import { Form } from '@/lib/web/form'
import { requireActor } from '@/lib/web/require-actor'
import { StaffPage } from '@/lib/web/staff-page'
import { disableAccount, enableAccount } from '../../actions'
import { accountToChange } from '../../managed-account'

export const metadata: Metadata = { title: '停用或恢复账号' }

export default async function AccountStatePage({ params }: PageProps<'/management/accounts/[accountId]/state'>) {
  const actor = await requireActor('account.manage')
  const account = await accountToChange(actor, (await params).accountId)
  const { title, lead, action } = account.active
    ? { title: '停用账号', lead: '停用后马上不能再用，登录着的会全部退出。办过的事和留痕都在。', action: disableAccount }
    : { title: '恢复账号', lead: '恢复后，本人用原来的密码登录。', action: enableAccount }
  return (
    <StaffPage actor={actor} section="management" at={account.regionCode}>
      <PageHead title={`${title}：${account.name}`} lead={`${account.login}，${account.regionName}。${lead}`} />
      <Panel>
        <Form
          action={action.bind(null, account.id)}
          fields={stateFields}
          values={{ version: String(account.version) }}
          submit={title}
          danger={account.active}
          beside={<PlainLink href={`/management/accounts/${account.id}`}>返回</PlainLink>}
        >
          <TextareaField name="reason" />
          <HiddenField name="version" />
        </Form>
      </Panel>
    </StaffPage>
  )
}
