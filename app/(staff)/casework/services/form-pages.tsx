import { notFound } from 'next/navigation'
import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { PersonId } from '@/lib/casework/registry/ids'
import { whyCannotChange } from '@/lib/casework/service/permission'
import { findService } from '@/lib/casework/service/queries'
import { ServiceId, withdrawFields } from '@/lib/casework/service/schema'
import { findServed, serviceChoices } from '@/lib/casework/service/subject'
import { quoted } from '@/lib/kit/words/quotes'
import { record } from '@/lib/trail/record'
import { HiddenField } from '@/lib/ui/form/hidden-field'
import { TextareaField } from '@/lib/ui/form/textarea-field'
import { PlainLink } from '@/lib/ui/more-link'
import { Notice } from '@/lib/ui/notice'
import { PageHead } from '@/lib/ui/page-head'
import { Panel } from '@/lib/ui/panel'
import { Form } from '@/lib/web/form'
import { routeId } from '@/lib/web/route-id'
import { editService, recordService, withdrawService } from './actions'
import { newValues, storedValues } from './form-values'
import { personHref, serviceHref } from './href'
import { ServiceForm } from './service-form'
import { ServiceFrame } from './service-frame'

/** Recording a service, for workers and institutions alike; the doors are the pages that call it. */
export async function NewService({ actor, parameter, item }: { actor: Actor; parameter: string; item: string }) {
  const personId = routeId(PersonId, parameter)
  const { person, choices } = await asActor(actor, async (tx) => {
    const served = (await findServed(actor, tx, personId)) ?? notFound()
    await record(tx, actor, { action: 'person.viewed', subject: { type: 'person', id: personId }, personId, regionCode: served.regionCode, purpose: '登记服务' })
    return { person: served, choices: await serviceChoices(actor, tx, served) }
  })
  return (
    <ServiceFrame actor={actor} regionCode={person.regionCode}>
      <PageHead title="登记一项服务" lead={`${person.name}，${person.village}。填完六个要素，服务才算完整。`} />
      <ServiceForm action={recordService.bind(null, personId)} values={newValues(choices, item)} person={person} choices={choices} submit="保存，请本人确认" leaveHref={personHref(actor, personId)} />
    </ServiceFrame>
  )
}

async function openService(actor: Actor, parameter: string) {
  const serviceId = routeId(ServiceId, parameter)
  return asActor(actor, async (tx) => {
    const service = (await findService(actor, tx, serviceId)) ?? notFound()
    const person = (await findServed(actor, tx, service.personId)) ?? notFound()
    await record(tx, actor, { action: 'person.viewed', subject: { type: 'service', id: serviceId }, personId: person.id, regionCode: person.regionCode, purpose: '改服务记录' })
    return { service, person, choices: await serviceChoices(actor, tx, person), whyNot: whyCannotChange(actor, service) }
  })
}

export async function EditService({ actor, parameter }: { actor: Actor; parameter: string }) {
  const { service, person, choices, whyNot } = await openService(actor, parameter)
  const back = serviceHref(actor, service.id)
  return (
    <ServiceFrame actor={actor} regionCode={person.regionCode}>
      <PageHead title="改服务记录" lead={`${person.name}，${service.itemName}。${service.state === 'confirmed' || service.state === 'disputed' ? '改了以后要请本人重新确认。' : ''}`} />
      {whyNot ? <><Notice tone="locked"><p>{whyNot}。</p></Notice><PlainLink href={back}>回服务记录</PlainLink></> : (
        <ServiceForm action={editService.bind(null, service.id)} values={storedValues(service, choices)} person={person} choices={choices} submit="保存修改" leaveHref={back} />
      )}
    </ServiceFrame>
  )
}

export async function WithdrawService({ actor, parameter }: { actor: Actor; parameter: string }) {
  const { service, person, whyNot } = await openService(actor, parameter)
  const back = serviceHref(actor, service.id)
  return (
    <ServiceFrame actor={actor} regionCode={person.regionCode}>
      <PageHead title={`撤回${quoted(service.itemName)}？`} lead={`${person.name}，${person.village}`} />
      {whyNot ? <Notice tone="locked"><p>{whyNot}。</p></Notice> : (
        <Panel>
          <PlainLink href={back}>不撤回，回服务记录</PlainLink>
          <p>撤回以后，这条服务不再计数、不再公示，本人会看到“已撤回”和原因。撤回不能恢复，只能重新登记。</p>
          <Form action={withdrawService.bind(null, service.id)} fields={withdrawFields} values={{ version: String(service.version) }} submit="撤回这条服务" danger>
            <TextareaField name="reason" short maxLength={500} />
            <HiddenField name="version" />
          </Form>
        </Panel>
      )}
    </ServiceFrame>
  )
}
