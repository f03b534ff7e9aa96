import type { Insertable } from 'kysely'
import type { DB } from '@/db/types'
import { addDays } from '@/lib/kit/dates/day'
import { at } from '../calendar'
import { chance, demoId } from '../random'
import type { World } from './load'
import type { DemoPerson } from './types'

type ChangeRow = Insertable<DB['person_change']>

/** The history of fields that each person's page shows: registration, a new phone, leaving the register. */
export const changeRows = ({ people, roster, calendar }: World): ChangeRow[] => people.persons.flatMap((person) => {
  const by = roster.inVillage(person.village)
  const draw = chance('changes', person.key)
  const line = (source: string, field: string, from: string, to: string, moment: Date): ChangeRow => ({
    id: demoId('change', person.key, field), person_id: person.id, region_code: person.village.code, at: moment, changed_by: by.id,
    changed_by_name: by.name, source, field, old_value: from, new_value: to,
  })
  const lines = [line('registration', 'registered', '没填', person.name, at(person.registeredOn, 10))]
  if (person.phone && draw.is(0.1)) lines.push(line('edit', 'phone', '无', `尾号${person.phone.slice(-2)}`, at(addDays(calendar.today, -draw.int(5, 200)), 11)))
  if (draw.is(0.03)) lines.push(line('edit', 'marriage', '已婚', '离婚', at(addDays(calendar.today, -draw.int(5, 300)), 15)))
  return [...lines, ...stateLines(person, line)]
})

function stateLines(person: DemoPerson, line: (source: string, field: string, from: string, to: string, moment: Date) => ChangeRow): ChangeRow[] {
  if (person.state === 'active' || !person.stateOn) return []
  const moment = at(addDays(person.stateOn, 1), 11)
  return [line('state', 'state', '在册', person.state === 'dead' ? '已去世' : '已注销', moment), line('state', 'certificateState', '有效', '注销', moment)]
}
