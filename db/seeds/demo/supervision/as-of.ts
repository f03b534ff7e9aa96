import type { PersonSnapshot, Snapshot } from '@/lib/supervision/sampling/snapshot'
import { shanghaiDay } from '@/lib/kit/dates/day'
import type { Field } from '../field'
import type { World } from '../people/load'
import type { DemoPerson } from '../people/types'
import type { DemoService } from '../service/types'
import type { DemoVisit } from '../survey/visits'

/** What is known of earlier days: records of today are set back to a moment with it. */
export type Past = { persons: Map<string, DemoPerson>; services: Map<string, DemoService>; histories: Field['histories']; visits: Map<string, DemoVisit> }

export const pastOf = ({ people }: World, { services, histories, visits }: Field): Past => ({
  persons: new Map(people.persons.map((person) => [person.id, person])),
  services: new Map(services.map((service) => [service.id, service])),
  histories,
  visits: new Map(visits.map((visit) => [visit.id, visit])),
})

/** A frozen record as it would have been frozen at an earlier moment. */
export function asOf(snapshot: Snapshot, moment: Date, past: Past): Snapshot {
  const day = shanghaiDay(moment)
  const persons = snapshot.persons
    .filter(({ id }) => past.persons.get(id)!.registeredOn <= day)
    .map((person): PersonSnapshot => ({
      ...person,
      visit: person.visit?.submittedAt && new Date(person.visit.submittedAt) <= moment ? person.visit : null,
      status: heldAt(past.histories.get(person.id)!.status, moment).map((row) => ({ ...common(row), value: row.value as string })),
      needs: heldAt(past.histories.get(person.id)!.needs, moment).map((row) => ({ ...common(row), id: row.id, detail: row.detail as { options: string[] } })),
      services: person.services
        .filter(({ id }) => past.services.get(id)!.recordedOn < day)
        .map((service) => (service.rating && new Date(service.rating.at) > moment ? { ...service, state: 'delivered', rating: null } : service)),
      overall: person.overall && new Date(person.overall.at) <= moment ? person.overall : null,
    }))
  return { ...snapshot, takenAt: moment.toISOString(), persons }
}

type Row = { item_code: string; source: string; recorded_by_name: string; valid_from?: unknown; valid_to?: unknown }

const heldAt = <R extends Row>(rows: readonly R[], moment: Date) =>
  rows
    .filter((row) => (row.valid_from as Date) <= moment && (row.valid_to === null || (row.valid_to as Date) > moment))
    .toSorted((a, b) => (a.item_code < b.item_code ? -1 : 1))

const common = (row: Row) => ({ code: row.item_code, source: row.source, recordedBy: row.recorded_by_name, since: (row.valid_from as Date).toISOString() })
