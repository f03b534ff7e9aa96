import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { asActor } from '@/lib/access/database'
import { today } from '@/lib/kit/dates/day'
import { RowId } from '@/lib/kit/id'
import { fullDayWords, periodWords } from '@/lib/kit/words/dates'
import { money } from '@/lib/kit/words/numbers'
import { findOwnService, listOwnEquipment, type OwnService } from '@/lib/supervision/rating/person-queries'
import { SCORES, whyCannotRate } from '@/lib/supervision/rating/schema'
import { ButtonLink } from '@/lib/ui/button-link'
import { Kv } from '@/lib/ui/kv'
import { PersonPage } from '@/lib/web/person-page'
import { requireActor } from '@/lib/web/require-actor'
import { routeId } from '@/lib/web/route-id'

export const metadata: Metadata = { title: '一项服务' }

export default async function MyServicePage({ params }: PageProps<'/me/services/[serviceId]'>) {
  const actor = await requireActor('me.view')
  const id = routeId(RowId, (await params).serviceId)
  const { service, equipment } = await asActor(actor, async (tx) => ({
    service: (await findOwnService(actor, tx, id)) ?? notFound(),
    equipment: await listOwnEquipment(tx, id),
  }))
  return (
    <PersonPage back={{ href: '/me/services', label: '我的服务' }}>
      <div className="stack">
        <h1>{service.itemName}</h1>
        <Kv
          facts={[
            { term: '时间', value: service.endedOn && service.endedOn !== service.startedOn ? periodWords(service.startedOn, service.endedOn) : fullDayWords(service.startedOn) },
            { term: '谁来的', value: service.bodyName },
            { term: '做了什么', value: service.measures },
            { term: '用了多少钱', value: money(service.fundsFen) },
            { term: '给了什么', value: equipment.length > 0 ? equipment.map((line) => `${line.name}${line.quantity}${line.unit}`).join('、') : '没有器材' },
            { term: '效果', value: service.effect },
            { term: '谁记的', value: service.recordedByName },
          ]}
        />
        <RatingLink service={service} />
        <p className="small">和实际不一样？评价时选“这项服务我没有接受过”或“不满意”，会有人找您核对。</p>
      </div>
    </PersonPage>
  )
}

function RatingLink({ service }: { service: OwnService }) {
  const why = whyCannotRate({ state: service.state, endedOn: service.endedOn ?? service.startedOn }, today())
  if (why) return <p>{why}</p>
  return (
    <>
      {service.score && <p>您评了<b>{SCORES[service.score]}</b>。</p>}
      <ButtonLink href={`/me/services/${service.id}/rating`} look={service.score ? undefined : 'main'} wide>{service.score ? '改评价' : '去评价'}</ButtonLink>
    </>
  )
}
