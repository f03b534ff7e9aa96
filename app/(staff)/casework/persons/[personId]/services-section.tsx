import { may } from '@/lib/access/grants'
import { listServicesOf } from '@/lib/casework/service/queries'
import { ButtonLink } from '@/lib/ui/button-link'
import { Section } from '@/lib/ui/section'
import { OwnServices } from '../../own-services'
import type { PersonSection } from './sections'

/** 服务 on a person's page, newest first, with the way to record one. */
export const servicesSection: PersonSection = async (actor, tx, person) => {
  if (!may(actor.role, 'service.view')) return null
  const services = await listServicesOf(actor, tx, person.id, 20)
  const mayRecord = may(actor.role, 'service.record') && person.state !== 'cancelled'
  return (
    <Section
      id="services"
      title="服务"
      note={services.length === 20 ? '最近20项' : undefined}
      link={mayRecord && <ButtonLink look="small" icon="plus" href={`/casework/persons/${person.id}/services/new`}>登记一项服务</ButtonLink>}
    >
      <OwnServices actor={actor} services={services} />
    </Section>
  )
}
