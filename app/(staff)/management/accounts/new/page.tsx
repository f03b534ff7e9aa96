import type { Metadata } from 'next'
import { asActor } from '@/lib/access/database'
import { reaches } from '@/lib/access/scope'
import { pickerFor } from '@/lib/casework/region/pick'
import { regionPaths } from '@/lib/casework/region/queries'
import { RegionCode } from '@/lib/casework/region/schema'
import { initialPassword } from '@/lib/kit/crypto/passwords'
import { newId } from '@/lib/kit/id'
import { listInstitutions } from '@/lib/management/staff/queries'
import { rolesToGive } from '@/lib/management/staff/rules'
import { newAccountFields } from '@/lib/management/staff/schema'
import { Empty } from '@/lib/ui/empty'
import { HiddenField } from '@/lib/ui/form/hidden-field'
import { SelectField } from '@/lib/ui/form/select-field'
import { RadioField } from '@/lib/ui/form/radio-field'
import { TextField } from '@/lib/ui/form/text-field'
import { PlainLink } from '@/lib/ui/more-link'
import { PageHead } from '@/lib/ui/page-head'
import { Panel } from '@/lib/ui/panel'
import { Form } from '@/lib/web/form'
import { requireActor } from '@/lib/web/require-actor'
import { StaffPage } from '@/lib/web/staff-page'
import { createAccount } from '../actions'
import { roleOptions } from '../role-options'

export const metadata: Metadata = { title: '开设账号' }

export default async function NewAccountPage({ searchParams }: PageProps<'/management/accounts/new'>) {
  const actor = await requireActor('account.manage')
  const wanted = RegionCode.safeParse((await searchParams).region)
  const regionCode = wanted.success && reaches(actor, wanted.data) ? wanted.data : actor.region.code
  const { place, institutions } = await asActor(actor, async (tx) => ({
    place: (await regionPaths(tx, [regionCode])).get(regionCode) ?? '',
    institutions: await listInstitutions(actor, tx, regionCode),
  }))
  const picker = pickerFor('/management/accounts/new', { at: regionCode })
  // without an institution there is nothing such an account could belong to
  const roles = rolesToGive(actor, regionCode).filter((role) => institutions.length > 0 || !role.startsWith('institution'))
  // the office sees it here and hands it over: nothing secret travels in an address or a cookie
  const values = { role: roles.length === 1 ? roles[0]! : '', password: initialPassword(), requestKey: newId() }
  return (
    <StaffPage actor={actor} section="management" at={regionCode}>
      <PageHead title="开设账号" lead={`开在：${place}`} acts={<PlainLink href={picker}>换一个地区</PlainLink>} />
      {roles.length === 0 ? (
        <Empty title="这里没有您能开设的角色" link={{ href: picker, label: '换一个地区' }} heading="h2">
          专委开在村（社区），专干开在乡镇（街道），业务员开在县级以上；同级量服办的账号由上一级开设。
        </Empty>
      ) : (
        <Panel>
          <Form action={createAccount.bind(null, String(regionCode))} fields={newAccountFields} values={values} submit="开设账号" beside={<PlainLink href="/management/accounts">不开，返回</PlainLink>}>
            <TextField name="name" />
            <TextField name="login" autoCapitalize="none" spellCheck={false} />
            <RadioField name="role" options={roleOptions(roles)} />
            {institutions.length > 0 && <SelectField name="institutionId" empty="不属于机构" options={institutions.map(({ id, name }) => ({ value: id, label: name }))} />}
            <TextField name="password" autoCapitalize="none" spellCheck={false} />
            <HiddenField name="requestKey" />
          </Form>
        </Panel>
      )}
    </StaffPage>
  )
}
