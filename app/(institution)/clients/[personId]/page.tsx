import { notFound } from 'next/navigation'
import { asActor } from '@/lib/access/database'
import { itemsByCode } from '@/lib/casework/catalogue/queries'
import { PersonId } from '@/lib/casework/registry/ids'
import { clientNeeds } from '@/lib/casework/service/clients'
import { listServicesOf } from '@/lib/casework/service/queries'
import { findServed } from '@/lib/casework/service/subject'
import { shanghaiDay, today } from '@/lib/kit/dates/day'
import { dayAsSaid } from '@/lib/kit/words/dates'
import { record } from '@/lib/trail/record'
import { ButtonLink } from '@/lib/ui/button-link'
import { Empty } from '@/lib/ui/empty'
import { PageHead } from '@/lib/ui/page-head'
import { Section } from '@/lib/ui/section'
import { DataTable } from '@/lib/ui/table/data-table'
import { TextLink } from '@/lib/ui/text-link'
import { requireActor } from '@/lib/web/require-actor'
import { routeId } from '@/lib/web/route-id'
import { StaffPage } from '@/lib/web/staff-page'
import { OwnServices } from '@/app/(staff)/casework/own-services'
import { whoWords } from '@/app/(staff)/casework/who-words'
import { needWords } from '@/app/(staff)/casework/persons/[personId]/survey/last-words'

export const metadata = { title: '服务对象' }

export default async function ClientPage({ params }: PageProps<'/clients/[personId]'>) {
  const actor = await requireActor('client.view')
  const personId = routeId(PersonId, (await params).personId)
  const { person, needs, engagements, items, services } = await asActor(actor, async (tx) => {
    const served = (await findServed(actor, tx, personId)) ?? notFound()
    await record(tx, actor, { action: 'person.viewed', subject: { type: 'person', id: personId }, personId, regionCode: served.regionCode, purpose: '机构服务' })
    return {
      person: served,
      ...(await clientNeeds(actor, tx, personId)),
      items: await itemsByCode(tx, { form: 'need', day: today() }),
      services: await listServicesOf(actor, tx, personId),
    }
  })
  type Need = (typeof needs)[number]
  const engaged = new Set(engagements.map((one) => one.code))
  return (
    <StaffPage actor={actor} section="clients">
      <PageHead
        title={person.name}
        lead={`${whoWords(person)}，${person.village}。承接：${engagements.map((one) => items.get(one.code)?.name ?? one.code).join('、') || '没有'}。`}
        acts={<ButtonLink look="main" icon="plus" href={`/clients/${personId}/services/new`}>登记一项服务</ButtonLink>}
      />
      <div className="stack-l">
        <Section id="needs" title="本人的需求" note="村（社区）调研登记的">
          <div className="panel">
            <DataTable<Need>
              caption="本人的需求"
              columns={[
                { key: 'item', head: '需求', names: true, cell: (need) => items.get(need.code)?.name ?? need.code },
                { key: 'options', head: '要哪几样', cell: (need) => (items.get(need.code) ? needWords(items.get(need.code)!, need.options.length > 0 ? need.options : ['yes']) : '需要') },
                { key: 'since', head: '登记', cell: (need) => dayAsSaid(shanghaiDay(need.since), today()) },
                { key: 'act', head: '办理', bare: true, cell: (need) => (engaged.has(need.code) ? <TextLink className="link-tall" href={`/clients/${personId}/services/new?item=${need.code}`}>登记服务<span className="vh">：{items.get(need.code)?.name}</span></TextLink> : '不是本机构承接的') },
              ]}
              rows={needs}
              rowKey={(need) => need.code}
              empty={<Empty title="没有登记需求">做了服务、没有需求的，请村（社区）补登。</Empty>}
            />
          </div>
        </Section>
        <Section id="services" title="本机构的服务"><div className="panel"><OwnServices actor={actor} services={services} /></div></Section>
      </div>
    </StaffPage>
  )
}
