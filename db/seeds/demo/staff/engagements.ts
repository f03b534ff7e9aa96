import type { Insertable } from 'kysely'
import type { DB } from '@/db/types'
import { endOf } from '@/lib/casework/region/codes'
import { addDays } from '@/lib/kit/dates/day'
import type { Calendar } from '../calendar'
import type { People } from '../people/households'
import { TOLD } from '../people/told'
import type { DemoPerson } from '../people/types'
import { chance, demoId } from '../random'
import { type DemoInstitution, INSTITUTIONS } from './institutions'

export type Engagement = { id: string; institution: DemoInstitution; person: DemoPerson; item: string; state: 'active' | 'ended' }

const PERSONS_EACH = 46

/** Whom the institutions have taken on; 王素珍 is one of them. */
export function makeEngagements(people: People): Engagement[] {
  return INSTITUTIONS.flatMap((institution) => {
    const draw = chance('engagement', institution.key)
    const near = people.persons.filter(({ state, village }) => state === 'active' && village.code >= institution.region && village.code < endOf(institution.region))
    const told = institution.key === 'nuanyang' ? [people.byKey.get('wangsuzhen')!] : []
    return [...told, ...draw.some(near.filter(({ key }) => !TOLD.some((one) => one.key === key)), PERSONS_EACH)].map((person) => ({
      id: demoId('engagement', institution.key, person.key),
      institution,
      person,
      item: told.includes(person) ? '33' : itemFor(institution, person),
      state: !told.includes(person) && draw.is(0.08) ? 'ended' : 'active',
    }))
  })
}

function itemFor(institution: DemoInstitution, person: DemoPerson): string {
  const fits: Record<string, boolean> = {
    '37': person.categories.includes('5'),
    '24': person.categories.includes('2') || person.categories.includes('3'),
    '30': Number(person.level) <= 2,
    '36': person.age >= 10 && person.age <= 45,
  }
  const items = institution.items.filter((item) => fits[item] ?? true)
  return chance('engaged item', institution.key, person.key).pick(items.length > 0 ? items : institution.items)
}

export function engagementRow({ id, institution, person, item, state }: Engagement, calendar: Calendar): Insertable<DB['engagement']> {
  const started = addDays(calendar.start, chance('engaged', id).int(0, 200))
  return {
    id, institution_id: institution.id, person_id: person.id, region_code: person.village.code, item_code: item, state,
    started_on: started, ended_on: state === 'ended' ? addDays(started, 100) : null,
  }
}
