import { sql, type SqlBool } from 'kysely'
import type { Actor } from '@/lib/access/actor'
import { endOf } from '@/lib/casework/region/codes'
import { addDays, addYears, today } from '@/lib/kit/dates/day'
import type { Tx } from '@/lib/kit/db/types'
import { boundedCount, keyset, pageOf, type Order } from '@/lib/kit/listing/keyset'
import type { HouseholdList, PersonList } from './list'
import { householdsFor, personsFor } from './queries'
import { sought } from './search-words'

/** A certificate that ends within this many days is “快到期”. */
export const EXPIRING_DAYS = 90

// created_at carries microseconds: its text keeps them, a JavaScript date would not
const PERSON_ORDERS: Record<PersonList['sort'], Order> = {
  name: { by: sql`person.pinyin collate "C"`, type: 'text', id: sql.ref('person.id') },
  registered: { by: sql.ref('person.created_at'), type: 'timestamptz', id: sql.ref('person.id') },
}
const HOUSEHOLD_ORDERS: Record<HouseholdList['sort'], Order> = {
  number: {
    within: { by: sql.ref('household.region_code'), type: 'bigint' }, by: sql.ref('household.number'), type: 'text', id: sql.ref('household.id'),
  },
  head: { by: sql`household.head_name collate "C"`, type: 'text', id: sql.ref('household.id') },
}

/** One page of the register. */
export function listPersonsQuery(actor: Actor, tx: Tx, list: PersonList) {
  const rows = personsFound(actor, tx, list)
    .innerJoin('region', 'region.code', 'person.region_code')
    .select([
      'person.id', 'person.name', 'person.sex', 'person.birth_date as birthDate', 'person.category', 'person.level', 'person.state',
      'person.id_number_tail as idNumberTail', 'person.certificate_state as certificateState',
      'person.certificate_expires_on as expiresOn', 'region.name as regionName',
    ])
    .select(sql<string>`${list.sort === 'name' ? sql.ref('person.pinyin') : sql`person.created_at::text`}`.as('position'))
  return keyset(rows, list, PERSON_ORDERS[list.sort])
}

const ROW = [
  'person.id', 'person.region_code', 'person.name', 'person.pinyin', 'person.sex', 'person.birth_date', 'person.category', 'person.level', 'person.state',
  'person.id_number_tail', 'person.certificate_state', 'person.certificate_expires_on', 'person.created_at',
] as const

type Persons = ReturnType<typeof matchingPersons>

/**
 * Matching persons, in a form that a province of three million answers quickly. Left alone, the database walks the list's
 * order until it has met 26 matches, and those of one name all stand at one place of it. `offset 0` makes it find the
 * matches first; for pinyin the two prefixes are two walks, each of which begins where its matches stand.
 */
function personsFound(actor: Actor, tx: Tx, list: PersonList): Persons {
  const words = sought(list.q)
  const rest = () => matchingPersons(actor, tx, { ...list, q: '' })
  const firstFound = (some: Persons) => tx.selectFrom(some.select(ROW).offset(0).as('person')) as unknown as Persons
  if (words.kind === 'name') return firstFound(matchingPersons(actor, tx, list))
  if (words.kind !== 'latin') return matchingPersons(actor, tx, list)
  const page = (some: Persons) => keyset(some.select(ROW), list, PERSON_ORDERS[list.sort])
  const spelled = rest().where(startsWith('pinyin', words.letters))
  // one letter begins the pinyin exactly where it begins the initials
  if (words.letters.length === 1) return spelled
  const shortened = firstFound(rest().where(startsWith('initials', words.letters)))
  return tx.selectFrom(sql`(${page(spelled)} union ${page(shortened)})`.as('person')) as unknown as Persons
}

export async function listPersons(actor: Actor, tx: Tx, list: PersonList) {
  const found = await listPersonsQuery(actor, tx, list).execute()
  return pageOf(found, list, (row) => ({ value: row.position, id: row.id }))
}

/** How many persons fit, exact up to 10,000. */
export const countPersons = (actor: Actor, tx: Tx, list: PersonList) => boundedCount(tx, matchingPersons(actor, tx, list))

function matchingPersons(actor: Actor, tx: Tx, list: PersonList, onDay = today()) {
  const words = sought(list.q)
  const state = list.state || 'active'
  return personsFor(actor, tx)
    .$if(list.region !== '', (query) => query.where(within('person.region_code', Number(list.region))))
    .$if(state !== 'all', (query) => query.where('person.state', '=', state))
    .$if(list.category !== '', (query) => query.where('person.category', '=', list.category))
    .$if(list.level !== '', (query) => query.where('person.level', 'in', levelsOf(list.level)))
    .$if(list.certificate !== '', (query) => query.where('person.certificate_state', '=', list.certificate))
    .$if(list.age !== '', (query) => query.where(bornFor(list.age, onDay)))
    .$if(list.view === 'expiring', (query) =>
      query.where('person.certificate_expires_on', '<=', addDays(onDay, EXPIRING_DAYS)).where('person.certificate_expires_on', '>=', onDay))
    .$if(list.view === 'unsurveyed', (query) => query.where(notSurveyedSince(addYears(onDay, -1))))
    .$if(words.kind === 'name', (query) => query.where(startsWith('name', (words as { name: string }).name)))
    .$if(words.kind === 'latin', (query) => query.where((eb) => {
      const { letters } = words as { letters: string }
      return eb.or([startsWith('pinyin', letters), startsWith('initials', letters)])
    }))
    .$if(words.kind === 'tail', (query) => query.where((eb) => eb.or([
      eb('person.id_number_tail', '=', (words as { tail: string }).tail),
      eb('person.certificate_tail', '=', (words as { tail: string }).tail),
    ])))
    .$if(['id-number', 'certificate', 'number'].includes(words.kind), (query) => query.where(sql<SqlBool>`false`))
}

/** Prefixes by starts_with: it is leakproof, so its indexes still work under row level security. */
const startsWith = (column: 'pinyin' | 'initials' | 'name', text: string) =>
  sql<SqlBool>`starts_with(${sql.ref(`person.${column}`)} collate "C", ${text})`

const within = (column: string, code: number) => sql<SqlBool>`(${sql.ref(column)} >= ${code} and ${sql.ref(column)} < ${endOf(code)})`

const levelsOf = (level: string) => (level === 'severe' ? ['1', '2'] : level === 'mild' ? ['3', '4'] : [level])

function bornFor(age: string, onDay: string) {
  const born = sql.ref('person.birth_date')
  // born after this day: not yet that old
  const [eighteen, sixty] = [addYears(onDay, -18), addYears(onDay, -60)]
  if (age === 'minor') return sql<SqlBool>`${born} > ${eighteen}::date`
  if (age === 'senior') return sql<SqlBool>`${born} <= ${sixty}::date`
  return sql<SqlBool>`(${born} <= ${eighteen}::date and ${born} > ${sixty}::date)`
}

const notSurveyedSince = (day: string) => sql<SqlBool>`not exists (
  select 1 from visit where visit.person_id = person.id and visit.state in ('submitted', 'accepted') and visit.visited_on > ${day}::date)`

/** One page of households, with how many registered persons live there. */
export function listHouseholdsQuery(actor: Actor, tx: Tx, list: HouseholdList) {
  const rows = matchingHouseholds(actor, tx, list)
    .innerJoin('region', 'region.code', 'household.region_code')
    .select(['household.id', 'household.number', 'household.head_name as headName', 'region.name as regionName'])
    .select((eb) => [
      eb.selectFrom('person').whereRef('person.household_id', '=', 'household.id').where('person.state', '=', 'active')
        .select((count) => count.fn.countAll<number>().as('members')).as('members'),
      sql<string>`${list.sort === 'number' ? sql`household.region_code || '/' || household.number` : sql.ref('household.head_name')}`.as('position'),
    ])
  return keyset(rows, list, HOUSEHOLD_ORDERS[list.sort])
}

export async function listHouseholds(actor: Actor, tx: Tx, list: HouseholdList) {
  const found = await listHouseholdsQuery(actor, tx, list).execute()
  return pageOf(found, list, (row) => ({ value: row.position, id: row.id }))
}

export const countHouseholds = (actor: Actor, tx: Tx, list: HouseholdList) => boundedCount(tx, matchingHouseholds(actor, tx, list))

function matchingHouseholds(actor: Actor, tx: Tx, list: HouseholdList) {
  return householdsFor(actor, tx)
    .$if(list.region !== '', (query) => query.where(within('household.region_code', Number(list.region))))
    .$if(list.q !== '', (query) => query.where((eb) => eb.or([
      sql<SqlBool>`starts_with(household.head_name collate "C", ${list.q})`,
      eb('household.number', '=', list.q),
    ])))
}
