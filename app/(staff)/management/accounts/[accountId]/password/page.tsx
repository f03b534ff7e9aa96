import type { Metadata } from 'next'
import { initialPassword } from '@/lib/kit/crypto/passwords'
import { resetFields } from '@/lib/management/staff/schema'
import { CheckField } from '@/lib/ui/form/check-field'
import { HiddenField } from '@/lib/ui/form/hidden-field'
import { TextField } from '@/lib/ui/form/text-field'
import { PlainLink } from '@/lib/ui/more-link'
import { PageHead } from '@/lib/ui/page-head'
import { Panel } from '@/lib/ui/panel'
import { Form } from '@/lib/web/form'
import { requireActor } from '@/lib/web/require-actor'
import { StaffPage } from '@/lib/web/staff-page'
import { resetPassword } from '../../actions'
import { accountToChange } from '../../managed-account'

export const metadata: Metadata = { title: '重置密码' }

export default async function ResetPasswordPage({ params }: PageProps<'/management/accounts/[accountId]/password'>) {
  const actor = await requireActor('account.manage')
  const account = await accountToChange(actor, (await params).accountId)
  return (
    <StaffPage actor={actor} section="management" at={account.regionCode}>
      <PageHead title={`重置${account.name}的密码`} lead={`${account.login}，${account.regionName}。重置后，登录着的会全部退出。`} />
      <Panel>
        <Form
          action={resetPassword.bind(null, account.id)}
          fields={resetFields}
          values={{ password: initialPassword(), version: String(account.version) }}
          submit="重置密码"
          danger
          beside={<PlainLink href={`/management/accounts/${account.id}`}>不重置，返回</PlainLink>}
        >
          <TextField name="password" autoCapitalize="none" spellCheck={false} />
          {account.hasTwoFactor && <CheckField name="dropCode" />}
          <HiddenField name="version" />
        </Form>
      </Panel>
    </StaffPage>
  )
}
