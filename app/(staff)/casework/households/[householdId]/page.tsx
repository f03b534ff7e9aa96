import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { asActor } from '@/lib/access/database'
import { may } from '@/lib/access/grants'
import { findAddress, findHousehold } from '@/lib/casework/registry/household-queries'
import { HouseholdId } from '@/lib/casework/registry/ids'
import { listHouseholdMembers } from '@/lib/casework/registry/queries'
import { record } from '@/lib/trail/record'
import { ButtonLink } from '@/lib/ui/button-link'
import { Kv } from '@/lib/ui/kv'
import { DoneNotice } from '@/lib/ui/notice'
import { PageHead } from '@/lib/ui/page-head'
import { Panel } from '@/lib/ui/panel'
import { Section } from '@/lib/ui/section'
import { requireActor } from '@/lib/web/require-actor'
import { routeId } from '@/lib/web/route-id'
import { StaffPage } from '@/lib/web/staff-page'
import { Members } from '../../persons/[personId]/members'

export const metadata: Metadata = { title: '一户' }

const DONE = { registered: '已登记这一户。下一步：登记户里的残疾人。', edited: '这一户的资料已保存。' }

export default async function HouseholdPage({ params, searchParams }: PageProps<'/casework/households/[householdId]'>) {
  const actor = await requireActor('person.view')
  const id = routeId(HouseholdId, (await params).householdId)
  // the address is for those who go there; others see that there is one, and a person's own page can show it for a purpose
  const seesAddress = may(actor.role, 'household.edit')
  const { household, members, address } = await asActor(actor, async (tx) => {
    const found = (await findHousehold(actor, tx, id)) ?? notFound()
    await record(tx, actor, { action: 'household.viewed', subject: { type: 'household', id }, regionCode: found.regionCode, changes: { address: seesAddress } })
    return { household: found, members: await listHouseholdMembers(actor, tx, id), address: seesAddress ? await findAddress(actor, tx, id) : '' }
  })
  const { done } = await searchParams
  return (
    <StaffPage actor={actor} section="casework" at={household.regionCode} pathHref={(code) => `/casework/households?region=${code}`}>
      <DoneNotice done={done} words={DONE} />
      <PageHead
        title={`${household.headName}家`}
        lead={`${household.regionName}第${household.number}户`}
        acts={
          <>
            {may(actor.role, 'person.create') && <ButtonLink look="small" icon="plus" href={`/casework/persons/new?household=${id}`}>登记残疾人</ButtonLink>}
            {may(actor.role, 'household.edit') && <ButtonLink look="small" href={`/casework/households/${id}/edit`}>改户主、住址</ButtonLink>}
          </>
        }
      />
      <div className="stack">
        <Panel title="这一户">
          <Kv
            facts={[
              { term: '户编号', value: household.number },
              { term: '户主', value: household.headName },
              { term: '村（社区）', value: household.regionName },
              { term: '住址', value: seesAddress ? address || '没填' : household.hasAddress ? '已登记' : '没填' },
            ]}
          />
        </Panel>
        <Section id="members" title="户里的残疾人"><Members members={members} /></Section>
      </div>
    </StaffPage>
  )
}
