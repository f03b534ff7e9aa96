import { addDays } from '@/lib/kit/dates/day'
import { at } from '../calendar'
import type { Field } from '../field'
import type { World } from '../people/load'
import type { DemoPerson } from '../people/types'
import { chance } from '../random'
import type { DemoService } from '../service/types'
import type { DemoVisit } from '../survey/visits'
import type { Act } from './log'

/** What the village and township workers did in the twelve months, and what persons with an account did themselves. */
export function fieldActs(world: World, { visits, services, ratings }: Field): Act[] {
  const start = at(world.calendar.start, 0)
  const byId = new Map(services.map((service) => [service.id, service]))
  const acts = [
    ...visits.flatMap((visit) => visitActs(world, visit)),
    ...services.flatMap(serviceActs),
    ...ratings.flatMap((rating) => ratingActs(world, rating, byId.get(rating.service_id ?? ''))),
    ...world.people.persons.flatMap((person) => registryActs(world, person)),
  ]
  return acts.filter((act) => act.at >= start)
}

function visitActs({ roster }: World, visit: DemoVisit): Act[] {
  const { person } = visit
  const common = { subject: { type: 'visit', id: visit.id }, personId: person.id, region: person.village.code }
  const acts: Act[] = []
  if (visit.submittedAt) acts.push({ ...common, at: visit.submittedAt, by: roster.inVillage(person.village), action: 'survey.submitted', changes: { year: visit.year } })
  if (visit.reviewedAt) {
    const by = roster.inTownship(person.village.township.code)
    acts.push({ ...common, at: visit.reviewedAt, by, action: visit.state === 'returned' ? 'survey.returned' : 'survey.accepted', changes: visit.reviewWords ? { words: visit.reviewWords } : {} })
  }
  return acts
}

function serviceActs(service: DemoService): Act[] {
  const draw = chance('recorded', service.id)
  const moment = at(service.recordedOn, 16, draw.int(0, 59), draw.int(0, 59))
  const { person } = service
  return [{ at: moment, by: service.recordedBy, action: 'service.recorded', subject: { type: 'service', id: service.id }, personId: person.id, region: person.village.code, changes: { item: service.item, state: service.state === 'planned' ? 'planned' : 'delivered' } }]
}

function ratingActs({ roster }: World, rating: Field['ratings'][number], service: DemoService | undefined): Act[] {
  if (!service) return []
  const common = { personId: service.person.id, region: service.person.village.code }
  const account = roster.all.find(({ id }) => id === rating.account_id)
  const given: Act[] = account ? [{ ...common, at: rating.at as Date, by: account, action: 'service.rated', subject: { type: 'service', id: service.id }, changes: { score: { from: null, to: rating.score } } }] : []
  if (!rating.followed_up_at) return given
  const by = roster.inTownship(service.person.village.township.code)
  return [...given, { ...common, at: rating.followed_up_at as Date, by, action: 'rating.followed-up', subject: { type: 'rating', id: rating.id }, changes: { cause: rating.follow_up_cause ?? '' } }]
}

/** Registrations of the year, and who looked at whom. */
function registryActs({ roster, calendar }: World, person: DemoPerson): Act[] {
  const draw = chance('looks', person.key)
  const common = { subject: { type: 'person', id: person.id }, personId: person.id, region: person.village.code }
  const acts: Act[] = [{ ...common, at: at(person.registeredOn, 10), by: roster.inVillage(person.village), action: 'person.registered' }]
  if (person.state !== 'active' && person.stateOn) {
    acts.push({ ...common, at: at(addDays(person.stateOn, 1), 11), by: roster.inVillage(person.village), action: person.state === 'dead' ? 'person.died' : 'person.cancelled' })
  }
  for (let count = draw.int(0, person.key === 'wangsuzhen' ? 0 : 1); count > 0; count--) {
    const by = draw.is(0.7) ? roster.inTownship(person.village.township.code) : roster.officer(person.village.township.county.code)
    acts.push({ ...common, at: at(addDays(calendar.today, -draw.int(2, 330)), draw.int(9, 17), draw.int(0, 59)), by, action: 'person.viewed' })
  }
  return acts.filter((act) => act.at < at(calendar.today, 0))
}
