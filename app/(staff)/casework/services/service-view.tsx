import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { may } from '@/lib/access/grants'
import { whyCannotChange } from '@/lib/casework/service/permission'
import { factsOfService, findRating, findService, sixContext } from '@/lib/casework/service/queries'
import { SERVICE_STATES, ServiceId } from '@/lib/casework/service/schema'
import { sixElements } from '@/lib/casework/service/six'
import { findServed } from '@/lib/casework/service/subject'
import { newId } from '@/lib/kit/id'
import { record } from '@/lib/trail/record'
import { ButtonLink } from '@/lib/ui/button-link'
import { RequestKeyField } from '@/lib/ui/form/hidden-field'
import { Kv } from '@/lib/ui/kv'
import { Measure } from '@/lib/ui/measure'
import { PlainLink } from '@/lib/ui/more-link'
import { DoneNotice, Notice } from '@/lib/ui/notice'
import { PageHead } from '@/lib/ui/page-head'
import { Panel } from '@/lib/ui/panel'
import { SixList } from '@/lib/ui/six/six-list'
import { Tag } from '@/lib/ui/tag'
import { Form } from '@/lib/web/form'
import { routeId } from '@/lib/web/route-id'
import { whoWords } from '../who-words'
import { backfillNeed } from './actions'
import { EquipmentTable } from './equipment-table'
import { newServiceHref, personHref, serviceHref } from './href'
import { ServiceFrame } from './service-frame'
import { ratingWords, SERVICE_TONES, serviceFacts } from './service-words'

const DONE = {
  recorded: '服务已登记，等本人确认和评价。',
  edited: '修改已保存。',
  withdrawn: '已撤回。这条服务不再计数，不再公示。',
  backfilled: '需求已补登，来源记“服务补登”。',
}

/** One service: its six elements, what the person said of it, and what can be done with it. */
export async function ServiceView({ actor, parameter, done }: { actor: Actor; parameter: string; done: string | string[] | undefined }) {
  const serviceId = routeId(ServiceId, parameter)
  const { service, person, rating } = await asActor(actor, async (tx) => {
    const found = (await findService(actor, tx, serviceId)) ?? notFound()
    const served = (await findServed(actor, tx, found.personId)) ?? notFound()
    await record(tx, actor, { action: 'person.viewed', subject: { type: 'service', id: serviceId }, personId: served.id, regionCode: served.regionCode, purpose: '看服务记录' })
    return { service: found, person: served, rating: await findRating(tx, serviceId) }
  })
  const elements = sixElements(factsOfService(service), sixContext(person))
  const full = elements.filter((element) => element.state === 'full').length
  const mayChange = whyCannotChange(actor, service) === null
  const href = serviceHref(actor, serviceId)
  const acts = mayChange && (
    <>
      <ButtonLink look="small" href={`${href}/edit`}>改服务记录</ButtonLink>
      <ButtonLink look="small" href={`${href}/withdraw`}>撤回</ButtonLink>
    </>
  )
  return (
    <ServiceFrame actor={actor} regionCode={person.regionCode}>
      <DoneNotice done={done} words={DONE} />
      <PageHead title={`${service.itemName}：${person.name}`} lead={`${whoWords(person)}，${person.village}`} acts={acts} />
      <div><Tag tone={SERVICE_TONES[service.state]}>{SERVICE_STATES[service.state]}</Tag></div>
      {service.state === 'withdrawn' && <Notice tone="caution"><p>撤回原因：{service.withdrawnReason}</p></Notice>}
      {service.needId === null && service.state !== 'withdrawn' && <NoNeed actor={actor} serviceId={serviceId} name={person.name} />}
      <div className="desk desk-r">
        <aside className="desk-facts stack" aria-label="六要素和评价">
          <Panel title={`六要素：${full}项完整`}>
            <Measure done={full} total={6} label={`六要素完整${full}项，共6项`} />
            <SixList elements={elements.map(({ name, words, state }) => ({ name, recorded: words, state }))} />
          </Panel>
          <Panel title="本人评价"><p>{ratingWords(rating)}</p></Panel>
        </aside>
        <div className="stack">
          <Panel title="六要素"><Kv facts={serviceFacts(service)} /><EquipmentTable lines={service.equipment} /></Panel>
          <div className="btn-row">
            {may(actor.role, 'service.record') && person.state === 'active' && <ButtonLink look="small" icon="plus" href={newServiceHref(actor, person.id)}>再登记一项服务</ButtonLink>}
            <PlainLink href={personHref(actor, person.id)}>看{person.name}的档案</PlainLink>
          </div>
        </div>
      </div>
    </ServiceFrame>
  )
}

/** Plan 一(三): what was not told at the survey but served later is added to the needs. */
function NoNeed({ actor, serviceId, name }: { actor: Actor; serviceId: string; name: string }) {
  if (!may(actor.role, 'survey.fill')) return <Notice tone="info"><p>这项服务没有对应的需求，请村（社区）补登。</p></Notice>
  return (
    <Panel title="这项服务没有对应的需求">
      <p>{name}没有登记过这项需求。做了就该有：和本人核对后补登，来源记“服务补登”。</p>
      <Form action={backfillNeed.bind(null, serviceId)} fields={{ requestKey: { label: '编号' } }} values={{ requestKey: newId() }} submit="补登这项需求">
        <RequestKeyField />
      </Form>
    </Panel>
  )
}
