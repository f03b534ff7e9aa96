import type { Tx } from '@/lib/kit/db/types'
import { addDays } from '@/lib/kit/dates/day'
import { at, type Calendar } from '../calendar'
import { type County, villagesOf } from '../places'
import { demoId } from '../random'
import { type Engagement, engagementRow, makeEngagements } from '../staff/engagements'
import { institutionRow, INSTITUTIONS } from '../staff/institutions'
import { accountRow, makeRoster, type Roster } from '../staff/roster'
import { TOLD_ACCOUNTS } from '../staff/told'
import { insertRows } from '../store'
import { makePeople, type People } from './households'
import { householdRow, personRow } from './rows'

export type World = { calendar: Calendar; counties: County[]; people: People; roster: Roster; engagements: Engagement[] }

/** Households, persons, and everybody who works with them. */
export async function loadPeople(tx: Tx, { calendar, counties, passwordHash }: { calendar: Calendar; counties: County[]; passwordHash: string }): Promise<World> {
  const people = makePeople(villagesOf(counties), calendar)
  const roster = makeRoster(counties, people)
  const engagements = makeEngagements(people)
  const office = roster.byLogin('sichuan-office')
  await insertRows(tx, 'institution', INSTITUTIONS.map((one) => institutionRow(one, calendar)))
  await insertRows(tx, 'account', roster.all.map((one) => accountRow(one, passwordHash, calendar, office.id)))
  await insertRows(tx, 'household', people.households.map((one) => householdRow(one, roster.inVillage(one.village).id)))
  await insertRows(tx, 'person', people.persons.map((one) => personRow(one, roster.inVillage(one.village).id)))
  await insertRows(tx, 'guardianship', guardianships(people, roster, calendar))
  await insertRows(tx, 'engagement', engagements.map((one) => engagementRow(one, calendar)))
  return { calendar, counties, people, roster, engagements }
}

const guardianships = (people: People, roster: Roster, calendar: Calendar) =>
  TOLD_ACCOUNTS.flatMap(({ login, wards = [] }) => wards.map((ward) => ({ login, person: people.byKey.get(ward)! }))).map(({ login, person }) => ({
    id: demoId('guardianship', login, person.key), account_id: roster.byLogin(login).id, person_id: person.id, region_code: person.village.code,
    name: roster.byLogin(login).name, relation: '1', evidence: '户口簿，父亲', valid_until: null, ended_at: null,
    created_by: roster.inTownship(person.village.township.code).id, created_at: at(addDays(calendar.start, 20), 10),
  }))
