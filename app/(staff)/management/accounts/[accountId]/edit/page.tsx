import type { Metadata } from 'next'
import { ROLES } from '@/lib/access/grants'
import { rolesToGive } from '@/lib/management/staff/rules'
import { editAccountFields } from '@/lib/management/staff/schema'
import { HiddenField } from '@/lib/ui/form/hidden-field'
import { RadioField } from '@/lib/ui/form/radio-field'
import { TextField } from '@/lib/ui/form/text-field'
import { PlainLink } from '@/lib/ui/more-link'
import { Notice } from '@/lib/ui/notice'
import { PageHead } from '@/lib/ui/page-head'
import { Panel } from '@/lib/ui/panel'
import { Form } from '@/lib/web/form'
import { requireActor } from '@/lib/web/require-actor'
import { StaffPage } from '@/lib/web/staff-page'
import { editAccount } from '../../actions'
import { accountToChange } from '../../managed-account'
import { roleOptions } from '../../role-options'

export const metadata: Metadata = { title: '修改账号' }

export default async function EditAccountPage({ params }: PageProps<'/management/accounts/[accountId]/edit'>) {
  const actor = await requireActor('account.manage')
  const account = await accountToChange(actor, (await params).accountId)
  const sameKind = rolesToGive(actor, account.regionCode).filter((role) => ROLES[role].kind === ROLES[account.role].kind)
  const roles = sameKind.includes(account.role) ? sameKind : [account.role]
  return (
    <StaffPage actor={actor} section="management" at={account.regionCode}>
      <PageHead title="修改账号" lead={`${account.login}，${account.regionName}`} />
      <Panel>
        <Form
          action={editAccount.bind(null, account.id)}
          fields={editAccountFields}
          values={{ name: account.name, role: account.role, version: String(account.version) }}
          submit="保存修改"
          beside={<PlainLink href={`/management/accounts/${account.id}`}>不改，返回</PlainLink>}
        >
          <TextField name="name" />
          <RadioField name="role" options={roleOptions(roles)} />
          <HiddenField name="version" />
        </Form>
      </Panel>
      <Notice>换了地区的，请在新地区另开账号，再停用这一个：在哪里办过的事，留痕里才分得清。</Notice>
    </StaffPage>
  )
}
