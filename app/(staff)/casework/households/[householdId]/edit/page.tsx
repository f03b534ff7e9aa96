import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { asActor } from '@/lib/access/database'
import { findAddress, findHousehold } from '@/lib/casework/registry/household-queries'
import { householdEditFields } from '@/lib/casework/registry/household-schema'
import { HouseholdId } from '@/lib/casework/registry/ids'
import { record } from '@/lib/trail/record'
import { HiddenField } from '@/lib/ui/form/hidden-field'
import { TextField } from '@/lib/ui/form/text-field'
import { PlainLink } from '@/lib/ui/more-link'
import { PageHead } from '@/lib/ui/page-head'
import { Panel } from '@/lib/ui/panel'
import { Form } from '@/lib/web/form'
import { requireActor } from '@/lib/web/require-actor'
import { routeId } from '@/lib/web/route-id'
import { StaffPage } from '@/lib/web/staff-page'
import { editHousehold } from '../../actions'

export const metadata: Metadata = { title: '改户主、住址' }

export default async function EditHouseholdPage({ params }: PageProps<'/casework/households/[householdId]/edit'>) {
  const actor = await requireActor('household.edit')
  const id = routeId(HouseholdId, (await params).householdId)
  const { household, address } = await asActor(actor, async (tx) => {
    const found = (await findHousehold(actor, tx, id)) ?? notFound()
    await record(tx, actor, { action: 'household.viewed', subject: { type: 'household', id }, regionCode: found.regionCode, changes: { address: true } })
    return { household: found, address: await findAddress(actor, tx, id) }
  })
  const back = `/casework/households/${id}`
  return (
    <StaffPage actor={actor} section="casework" at={household.regionCode}>
      <p className="back"><PlainLink href={back}>返回{household.headName}家</PlainLink></p>
      <PageHead title="改户主、住址" lead={`${household.regionName}第${household.number}户`} />
      <Panel className="stack">
        <Form action={editHousehold.bind(null, id)} fields={householdEditFields} values={{ headName: household.headName, address, version: String(household.version) }} submit="保存" beside={<PlainLink href={back}>不存，返回</PlainLink>}>
          <TextField name="headName" maxLength={50} />
          <TextField name="address" width="full" maxLength={200} />
          <HiddenField name="version" />
        </Form>
      </Panel>
    </StaffPage>
  )
}
