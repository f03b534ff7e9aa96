import type { Insertable } from 'kysely'
import type { DB } from '@/db/types'
import { ROLES, type Role } from '@/lib/access/grants'
import { addDays } from '@/lib/kit/dates/day'
import { at, type Calendar } from '../calendar'
import { type County, PROVINCE, type Village } from '../places'
import type { People } from '../people/households'
import { nameOf } from '../people/naming'
import { chance, demoId } from '../random'
import { INSTITUTIONS } from './institutions'
import { OTHER_OFFICES, TOLD_ACCOUNTS, type ToldAccount } from './told'

export type Staff = { id: string; login: string; name: string; role: Role; region: number; institution: string | null; person: string | null }

/** Who works where: one worker in each inhabited village, one in each township, officers and offices above. */
export type Roster = {
  all: Staff[]
  inVillage(village: Village): Staff
  inTownship(township: number): Staff
  /** The officer of a county, city or the province. */
  officer(region: number): Staff
  byLogin(login: string): Staff
  inInstitution(key: string): Staff
}

export function makeRoster(counties: readonly County[], people: People): Roster {
  const told = [...TOLD_ACCOUNTS, ...OTHER_OFFICES].map((one) => staffOf(one, people))
  const taken = new Set(told.map(({ role, region }) => `${role} ${region}`))
  const field = counties.flatMap((county) => county.townships.flatMap((township) => [
    fieldWorker('township-worker', township.code, county.isYi),
    ...township.villages.filter((village) => village.persons > 0).map((village) => fieldWorker('village-worker', village.code, county.isYi)),
  ]))
  const institution = INSTITUTIONS.filter(({ key }) => !told.some((one) => one.institution === key)).flatMap(({ key, region, manager, worker }) => [
    staffOf({ login: key, name: manager, role: 'institution-manager', region, institution: key }, people),
    staffOf({ login: `${key}-2`, name: worker, role: 'institution-worker', region, institution: key }, people),
  ])
  const all = [...told, ...field.filter(({ role, region }) => !taken.has(`${role} ${region}`)), ...institution]
  const byPlace = new Map(all.toReversed().map((one) => [`${one.role} ${one.region}`, one]))
  const byLogin = new Map(all.map((one) => [one.login, one]))
  return {
    all,
    inVillage: (village) => byPlace.get(`village-worker ${village.code}`)!,
    inTownship: (township) => byPlace.get(`township-worker ${township}`)!,
    officer: (region) => byPlace.get(`officer ${region}`)!,
    byLogin: (login) => byLogin.get(login)!,
    inInstitution: (key) => all.find((one) => one.role === 'institution-worker' && one.institution === key)!,
  }
}

function staffOf(one: Omit<ToldAccount, 'who'>, people: People): Staff {
  const person = one.person ? people.byKey.get(one.person)!.id : null
  return { id: demoId('account', one.login), login: one.login, name: one.name, role: one.role, region: one.region, institution: one.institution ?? null, person }
}

function fieldWorker(role: 'village-worker' | 'township-worker', region: number, isYi: boolean): Staff {
  const login = role === 'village-worker' ? `cun${region}` : `zhen${Math.floor(region / 1000)}`
  const draw = chance('staff', login)
  const name = nameOf(draw, isYi && draw.is(0.8) ? '07' : '01', draw.is(0.4) ? '1' : '2', draw.int(26, 54))
  return { id: demoId('account', login), login, name, role, region, institution: null, person: null }
}

export function accountRow(one: Staff, passwordHash: string, calendar: Calendar, createdBy: string): Insertable<DB['account']> {
  return {
    id: one.id, kind: ROLES[one.role].kind, role: one.role, login: one.login, name: one.name, region_code: one.region,
    institution_id: INSTITUTIONS.find(({ key }) => key === one.institution)?.id ?? null, person_id: one.person,
    password_hash: passwordHash, must_change_password: false, active: true,
    totp_confirmed: false, created_by: one.region === PROVINCE ? null : createdBy, created_at: at(addDays(calendar.start, -30), 9), version: 1,
  }
}
