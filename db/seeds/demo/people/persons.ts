import { addDays, addYears, ageOn, type Day } from '@/lib/kit/dates/day'
import { type Calendar, dayBetween } from '../calendar'
import type { Village } from '../places'
import { type Chance, chance, demoId } from '../random'
import { drawCertificate } from './certificates'
import type { NumberBook } from './identifiers'
import { familyOf, nameOf, surnameOf } from './naming'
import { CATEGORY_WEIGHTS, drawAge, drawCategories, drawEducation, drawEthnicity, drawLevel, drawMarriage } from './traits'
import type { DemoHousehold, DemoPerson, Guardian, Told } from './types'

type Frame = { calendar: Calendar; book: NumberBook; key: string; household: DemoHousehold; told?: Told; relative?: DemoPerson }

/** One invented person; who is told in the story keeps what the story says. */
export function makePerson({ calendar, book, key, household, told, relative }: Frame): DemoPerson {
  const draw = chance('person', key)
  const { village } = household
  const isYi = village.township.county.isYi
  const category = told?.category ?? draw.weighted(CATEGORY_WEIGHTS)
  const age = told?.age ?? drawAge(draw, category)
  const sex = told?.sex ?? (draw.is(0.55) ? '1' : '2')
  const ethnicity = told ? (told.name.includes('·') ? '07' : '01') : (relative?.ethnicity ?? drawEthnicity(draw, isYi))
  const family = relative ? familyOf(relative.name) : surnameOf(draw, ethnicity)
  const name = told?.name ?? nameOf(draw, ethnicity, sex, age, family)
  const level = told?.level ?? drawLevel(draw, category)
  const birth = birthOf(draw, age, calendar.today)
  const idNumber = book.citizenId(village.code, birth, sex)
  const certificate = drawCertificate(draw, { idNumber, category, level, birth }, calendar.today)
  const standing = stateOf(draw, age, calendar, told)
  const isKept = told !== undefined && certificate.state !== 'expired'
  return {
    id: demoId('person', key), key, household, village, name, sex, birth, age: ageOn(birth, calendar.today), ethnicity,
    education: drawEducation(draw, age, category, isYi), marriage: drawMarriage(draw, age, category),
    hukou: village.isRural ? (draw.is(0.94) ? '1' : '2') : draw.is(0.55) ? '2' : '1',
    category, categories: told?.categories ?? drawCategories(draw, category), level,
    relation: relationOf(draw, age, category, relative), idNumber,
    certificate: certificate.number, certificateState: standing.state !== 'active' ? 'cancelled' : isKept ? 'valid' : certificate.state,
    issuedOn: certificate.issuedOn, expiresOn: certificate.expiresOn,
    phone: age >= 14 && draw.is(category === '5' || category === '7' ? 0.35 : 0.85) ? book.phone() : null,
    guardian: guardianOf(draw, { age, category, family, ethnicity }, book, told),
    registeredOn: age > 3 && draw.is(0.93) ? dayBetween(addDays(calendar.start, -1500), addDays(calendar.start, -420), draw.next()) : dayBetween(calendar.start, addDays(calendar.today, -40), draw.next()),
    ...standing,
  }
}

// between two birthdays, so that the age holds on the day of the demo
const birthOf = (draw: Chance, age: number, today: Day): Day =>
  dayBetween(addDays(addYears(today, -age - 1), 1), addYears(today, -age), draw.next())

function relationOf(draw: Chance, age: number, category: string, relative?: DemoPerson): string {
  if (relative) return age < relative.age - 16 ? '子女' : age > relative.age + 16 ? '父母' : draw.is(0.6) ? '兄弟姐妹' : '其他亲属'
  if (age < 25) return draw.is(0.8) ? '子女' : '孙子女或外孙子女'
  if (category === '5' || category === '7') return draw.weighted({ 子女: 45, 本人: 25, 兄弟姐妹: 15, 配偶: 15 })
  return draw.weighted(age > 58 ? { 本人: 56, 配偶: 24, 父母: 20 } : { 本人: 62, 配偶: 28, 子女: 10 })
}

function guardianOf(draw: Chance, person: { age: number; category: string; family: string; ethnicity: string }, book: NumberBook, told?: Told): Guardian | null {
  if (told?.guardian) return { ...told.guardian, phone: book.phone(), idNumber: null }
  const { age, category, family, ethnicity } = person
  const needed = age < 18 || ['5', '6', '7'].includes(category)
  if (!needed || (age >= 18 && draw.is(0.12))) return null
  const relation = age < 18 ? draw.weighted({ 1: 78, 4: 20, 5: 2 }) : age < 45 ? draw.weighted({ 1: 62, 2: 18, 3: 18, 7: 2 }) : draw.weighted({ 2: 36, 3: 26, 6: 28, 1: 6, 7: 4 })
  const years = relation === '1' ? age + 26 : relation === '4' ? age + 52 : relation === '6' ? Math.max(20, age - 26) : age
  const own = relation === '7' ? nameOf(draw, ethnicity, '1', 48) : nameOf(draw, ethnicity, draw.is(0.5) ? '1' : '2', years, relation === '2' ? undefined : family)
  return { name: own, relation, phone: book.phone(), idNumber: null }
}

function stateOf(draw: Chance, age: number, calendar: Calendar, told?: Told): Pick<DemoPerson, 'state' | 'stateOn' | 'stateReason'> {
  const active = { state: 'active', stateOn: null, stateReason: null } as const
  if (told) return active
  const stateOn = dayBetween(addDays(calendar.start, 60), addDays(calendar.today, -3), draw.next())
  if (draw.is(age > 75 ? 0.06 : 0.012)) return { state: 'dead', stateOn, stateReason: draw.pick(['村里核实，已销户', '家属报告，有死亡医学证明', '火化证明']) }
  if (draw.is(0.008)) return { state: 'cancelled', stateOn, stateReason: draw.pick(['户口迁出四川', '评定后不再符合残疾标准', '本人申请注销']) }
  return active
}

/** Told persons first, so that a village always has them. */
export const toldIn = (village: Village, told: readonly Told[]) => told.filter((one) => one.village === village.code)
