import type { Insertable } from 'kysely'
import type { DB } from '@/db/types'
import { addDays } from '@/lib/kit/dates/day'
import { at } from '../calendar'
import { DESHENG, MENDOUSHAN, type Village, villagesOf } from '../places'
import { chance, demoId } from '../random'
import type { Act } from '../trail/log'
import type { World } from './load'
import { TOLD } from './told'
import type { DemoPerson } from './types'

type MoveRow = Insertable<DB['person_move']>
const REASONS = ['随子女到镇上居住', '户口迁移', '易地搬迁安置', '婚嫁'] as const

/** Hand-overs between villages: some wait for an answer, some were refused or taken back. */
export function makeMoves({ people, counties, roster, calendar }: World): { rows: MoveRow[]; acts: Act[] } {
  const villages = new Map(villagesOf(counties).map((village) => [village.code, village]))
  const told = new Set(TOLD.map(({ key }) => key))
  const from = (code: number, skip: number) => people.persons.filter((person) => person.village.code === code && person.state === 'active' && person.age > 20 && !told.has(person.key))[skip]!
  const plan: [person: DemoPerson, to: number, daysAgo: number, state: string][] = [
    [from(DESHENG + 224, 0), MENDOUSHAN, 3, 'pending'], [from(DESHENG + 231, 1), MENDOUSHAN, 8, 'pending'], [from(MENDOUSHAN, 5), DESHENG + 4, 5, 'pending'],
    [from(DESHENG + 222, 1), DESHENG + 3, 12, 'pending'], [from(DESHENG + 227, 0), MENDOUSHAN, 60, 'refused'], [from(MENDOUSHAN, 9), DESHENG + 225, 90, 'withdrawn'],
  ]
  const rows = plan.map(([person, to, daysAgo, state]): MoveRow => {
    const giver = roster.inVillage(person.village)
    const answerer = state === 'withdrawn' ? giver : roster.inVillage(villages.get(to)!)
    const isAnswered = state !== 'pending'
    return {
      id: demoId('move', person.key, to), person_id: person.id, region_code: person.village.code, to_region: to, reason: chance('move', person.key).pick(REASONS), state,
      requested_by: giver.id, requested_by_name: giver.name, requested_at: at(addDays(calendar.today, -daysAgo), 10, 20),
      answered_by: isAnswered ? answerer.id : null, answered_by_name: isAnswered ? answerer.name : null,
      answered_at: isAnswered ? at(addDays(calendar.today, 2 - daysAgo), 15, 5) : null,
      answer_words: state === 'refused' ? '本人还住在原来的村，春节后再迁' : state === 'withdrawn' ? '本人改变主意，不迁了' : null,
      person_name: person.name, person_facts: factsOf(person, villages.get(to)!), version: isAnswered ? 2 : 1,
    }
  })
  const acts = rows.map((row, index): Act => {
    const [person] = plan[index]!
    return { at: row.requested_at as Date, by: roster.inVillage(person.village), action: 'move.requested', subject: { type: 'move', id: row.id }, personId: person.id, region: person.village.code, changes: { toRegion: row.to_region } }
  })
  return { rows, acts }
}

const factsOf = (person: DemoPerson, to: Village): MoveRow['person_facts'] => ({
  sex: person.sex, birthDate: person.birth, category: person.category, level: person.level, idNumberTail: person.idNumber.slice(-4),
  fromName: person.village.name, toName: to.name,
})
