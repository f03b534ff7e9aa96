import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { asActor } from '@/lib/access/database'
import { reaches } from '@/lib/access/scope'
import { levelOf } from '@/lib/casework/region/codes'
import { pickerFor } from '@/lib/casework/region/pick'
import { findRegion, regionPaths } from '@/lib/casework/region/queries'
import { RegionCode, VILLAGE } from '@/lib/casework/region/schema'
import { householdFields } from '@/lib/casework/registry/household-schema'
import { newId } from '@/lib/kit/id'
import { RequestKeyField } from '@/lib/ui/form/hidden-field'
import { TextField } from '@/lib/ui/form/text-field'
import { PlainLink } from '@/lib/ui/more-link'
import { PageHead } from '@/lib/ui/page-head'
import { Panel } from '@/lib/ui/panel'
import { Form } from '@/lib/web/form'
import { requireActor } from '@/lib/web/require-actor'
import { StaffPage } from '@/lib/web/staff-page'
import { createHousehold } from '../actions'

export const metadata: Metadata = { title: '登记新的一户' }

/** The village is chosen first, on the picker's page; a village's own worker goes straight to the form. */
export default async function NewHouseholdPage({ searchParams }: PageProps<'/casework/households/new'>) {
  const actor = await requireActor('household.edit')
  const { region: asked } = await searchParams
  if (asked === undefined && actor.region.level !== VILLAGE) redirect(pickerFor('/casework/households/new', { villageOnly: true }))
  const region = RegionCode.safeParse(asked ?? String(actor.region.code))
  if (!region.success || levelOf(region.data) !== VILLAGE || !reaches(actor, region.data)) notFound()
  const { village, path } = await asActor(actor, async (tx) => ({
    village: (await findRegion(tx, region.data)) ?? notFound(),
    path: (await regionPaths(tx, [region.data])).get(region.data),
  }))
  return (
    <StaffPage actor={actor} section="casework" at={village.code}>
      <p className="back"><PlainLink href="/casework/households">返回户的名单</PlainLink></p>
      <PageHead
        title="登记新的一户"
        lead={<>{path}{actor.region.level !== VILLAGE && <> <PlainLink href={pickerFor('/casework/households/new', { villageOnly: true })}>换村（社区）</PlainLink></>}</>}
      />
      <Panel className="stack">
        <Form action={createHousehold.bind(null, village.code)} fields={householdFields} values={{ requestKey: newId() }} submit="登记这一户">
          <TextField name="headName" maxLength={50} />
          <TextField name="address" width="full" maxLength={200} />
          <TextField name="number" width="8" maxLength={20} />
          <RequestKeyField />
        </Form>
      </Panel>
    </StaffPage>
  )
}
