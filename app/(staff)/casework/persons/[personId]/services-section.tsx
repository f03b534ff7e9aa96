import { may } from '@/lib/access/grants'
import { listServicesOf } from '@/lib/casework/service/queries'
import { MoreLink } from '@/lib/ui/more-link'
import { Section } from '@/lib/ui/section'
import { OwnServices } from '../../own-services'
import type { PersonSection } from './sections'

/** 服务 on a person's page, newest first. What was done for somebody who has died since can still be recorded. */
export const servicesSection: PersonSection = async (actor, tx, person) => {
  if (!may(actor.role, 'service.view')) return null
  const services = await listServicesOf(actor, tx, person.id, 20)
  const isLate = may(actor.role, 'service.record') && person.state === 'dead'
  return (
    <Section
      id="services"
      title="服务"
      note={services.length === 20 ? '最近20项' : undefined}
      link={isLate && <MoreLink href={`/casework/persons/${person.id}/services/new`}>补登一项服务</MoreLink>}
    >
      <OwnServices actor={actor} services={services} />
    </Section>
  )
}
