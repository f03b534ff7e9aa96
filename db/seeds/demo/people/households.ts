import type { Calendar } from '../calendar'
import type { Village } from '../places'
import { chance, demoId } from '../random'
import { NumberBook } from './identifiers'
import { familyOf, nameOf } from './naming'
import { makePerson, toldIn } from './persons'
import { TOLD, TOLD_TOGETHER } from './told'
import type { DemoHousehold, DemoPerson, Told } from './types'

export type People = { households: DemoHousehold[]; persons: DemoPerson[]; byKey: Map<string, DemoPerson> }

/** Everybody, village by village: about one household in nine has two persons with a certificate. */
export function makePeople(villages: readonly Village[], calendar: Calendar): People {
  const book = new NumberBook()
  const households = villages.flatMap((village) => peopleOf(village, calendar, book))
  const persons = households.flatMap((household) => household.members)
  return { households, persons, byKey: new Map(persons.map((person) => [person.key, person])) }
}

function peopleOf(village: Village, calendar: Calendar, book: NumberBook): DemoHousehold[] {
  const told = toldIn(village, TOLD)
  const households: DemoHousehold[] = []
  let made = 0
  while (made < village.persons) {
    const household = emptyHousehold(village, households.length + 1)
    const first = add(household, calendar, book, made++, told.shift())
    const beside = TOLD_TOGETHER.find((keys) => keys.includes(first.key))
    const sibling = beside && told.findIndex((one) => beside.includes(one.key))
    if (sibling !== undefined && sibling >= 0) add(household, calendar, book, made++, told.splice(sibling, 1)[0])
    else if (told.length === 0 && made < village.persons && chance('pair', household.id).is(0.11)) {
      add(household, calendar, book, made++, undefined, first)
    }
    household.headName = headOf(household)
    households.push(household)
  }
  return households
}

function add(household: DemoHousehold, calendar: Calendar, book: NumberBook, index: number, told?: Told, relative?: DemoPerson): DemoPerson {
  const key = told?.key ?? `${household.village.code}-${index}`
  const person = makePerson({ calendar, book, key, household, told, relative })
  if (told) person.relation = told.age > 35 ? '本人' : '子女'
  household.members.push(person)
  return person
}

function emptyHousehold(village: Village, count: number): DemoHousehold {
  const draw = chance('household', village.code, count)
  const group = `${draw.int(1, 9)}组`
  const address = village.isRural ? `${group}${draw.int(1, 96)}号` : `${draw.pick(['和平', '解放', '育才', '滨江', '新街'])}路${draw.int(1, 180)}号${draw.int(1, 6)}单元${draw.int(1, 7)}0${draw.int(1, 4)}`
  return { id: demoId('household', village.code, count), village, number: String(count).padStart(3, '0'), headName: '', address, members: [] }
}

function headOf(household: DemoHousehold): string {
  const own = household.members.find((member) => member.relation === '本人')
  if (own) return own.name
  const first = household.members[0]!
  if (first.guardian && first.guardian.relation !== '7') return first.guardian.name
  const draw = chance('head', household.id)
  return nameOf(draw, first.ethnicity, draw.is(0.7) ? '1' : '2', first.age < 25 ? first.age + 27 : 55, familyOf(first.name))
}
