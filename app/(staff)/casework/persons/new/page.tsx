import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { asActor } from '@/lib/access/database'
import { findHousehold } from '@/lib/casework/registry/household-queries'
import { HouseholdId } from '@/lib/casework/registry/ids'
import { personFields } from '@/lib/casework/registry/schema'
import { newId } from '@/lib/kit/id'
import { RequestKeyField } from '@/lib/ui/form/hidden-field'
import { TextField } from '@/lib/ui/form/text-field'
import { PlainLink } from '@/lib/ui/more-link'
import { PageHead } from '@/lib/ui/page-head'
import { Panel } from '@/lib/ui/panel'
import { Form } from '@/lib/web/form'
import { requireActor } from '@/lib/web/require-actor'
import { StaffPage } from '@/lib/web/staff-page'
import { createPerson } from '../actions'
import { BasicFields, DisabilityFields, GuardianFields, PhoneField } from '../person-fields'

export const metadata: Metadata = { title: '登记新残疾人' }

/** A person belongs to a household: without one in the address the list of households comes first. */
export default async function NewPersonPage({ searchParams }: PageProps<'/casework/persons/new'>) {
  const actor = await requireActor('person.create')
  const { household: asked } = await searchParams
  if (asked === undefined) redirect('/casework/households?for=person')
  const id = HouseholdId.safeParse(asked)
  const household = id.success ? await asActor(actor, (tx) => findHousehold(actor, tx, id.data)) : undefined
  if (!household) notFound()
  return (
    <StaffPage actor={actor} section="casework" at={household.regionCode}>
      <p className="back"><PlainLink href={`/casework/households/${household.id}`}>返回第{household.number}户</PlainLink></p>
      <PageHead title="登记新残疾人" lead={`${household.regionName}第${household.number}户，户主${household.headName}`} />
      <Panel className="stack">
        <Form action={createPerson.bind(null, household.id)} fields={personFields} values={{ requestKey: newId() }} submit="登记">
          <TextField name="idNumber" width="full" autoCapitalize="characters" spellCheck={false} maxLength={30} />
          <DisabilityFields />
          <BasicFields />
          <PhoneField />
          <GuardianFields />
          <RequestKeyField />
        </Form>
      </Panel>
    </StaffPage>
  )
}
