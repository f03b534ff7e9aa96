import type { Answer } from '@/lib/casework/catalogue/schema'
import type { DemoPerson } from '../people/types'
import { type Chance, chance } from '../random'

/** What is true of a person; what the forms say about it may be wrong. */
export type Profile = {
  person: DemoPerson
  device: '1' | '2' | '3'
  hasWechat: boolean
  follows: string[]
  arts: string[]
  artLevel: string
  performed: boolean
  reading: string[]
  sports: string[]
  exercise: number
  joins: boolean
  whyNot: string
  outing: '1' | '2' | '3'
  equipment: string[]
  barred: string[]
}

const NONE = ['0']

/** What the story says of 王素珍: she goes out with help and follows nobody yet. */
const TOLD_TRAITS: Readonly<Record<string, Partial<Profile>>> = {
  wangsuzhen: { device: '1', hasWechat: true, follows: [], arts: [], artLevel: '0', performed: false, sports: [], exercise: 2, joins: false, whyNot: '3', outing: '2', equipment: [], barred: [] },
}

export const profileOf = (person: DemoPerson): Profile => ({ ...drawProfile(person), ...TOLD_TRAITS[person.key] })

function drawProfile(person: DemoPerson): Profile {
  const draw = chance('profile', person.key)
  const { age, categories, level } = person
  const severe = Number(level) <= 2
  const slow = categories.includes('5') || (categories.includes('6') && severe)
  const device = age < 10 ? '3' : draw.weighted(slow ? { 1: 22, 2: 16, 3: 62 } : age > 68 ? { 1: 26, 2: 50, 3: 24 } : age > 55 ? { 1: 55, 2: 38, 3: 7 } : { 1: 86, 2: 9, 3: 5 })
  const hasWechat = device === '1' && draw.is(age > 60 ? 0.75 : 0.93)
  const follows = device === '1' ? [...(hasWechat && draw.is(0.34) ? ['1'] : []), ...(draw.is(0.05) ? ['2'] : [])] : []
  const arts = draw.is(age >= 7 && age <= 22 ? 0.2 : age < 7 ? 0.02 : slow ? 0.04 : 0.11) ? artsOf(draw, categories) : []
  const artLevel = arts.length === 0 ? '0' : draw.weighted({ 1: 56, 2: 28, 3: 11, 4: 5 })
  const sports = draw.is(age >= 10 && age <= 30 ? 0.16 : age < 70 ? 0.06 : 0.02) ? sportsOf(draw, categories) : []
  const outing = outingOf(draw, categories, level, age)
  const joins = outing !== '3' && draw.is(arts.length + sports.length > 0 ? 0.55 : 0.2)
  return {
    person, device, hasWechat, follows, arts, artLevel, performed: Number(artLevel) >= 2 && draw.is(0.6),
    reading: readingOf(draw, categories, level, age, person.education), sports,
    exercise: outing === '3' ? draw.int(0, 3) : sports.length > 0 ? draw.int(2, 7) : draw.int(0, 5),
    joins, whyNot: draw.weighted({ 1: 34, 2: 30, 3: 28, 4: 8 }), outing,
    equipment: draw.is(0.14) ? draw.some(['1', '2', '3', '5', '6', '7', '9'], draw.int(1, 2)) : [],
    barred: draw.is(age > 60 ? 0.2 : 0.07) ? [categories.includes('6') || categories.includes('5') ? draw.pick(['5', '6']) : draw.pick(['1', '3', '4', '4', '6'])] : [],
  }
}

function artsOf(draw: Chance, categories: string[]): string[] {
  const open = ['1', '2', '3', '4', '5', '6', '7', '8', '9']
  const barred = new Set([...(categories.includes('1') ? ['5', '6', '7', '9'] : []), ...(categories.includes('2') ? ['1', '2', '4'] : []), ...(categories.includes('3') ? ['1', '4'] : [])])
  return draw.some(open.filter((code) => !barred.has(code)), draw.is(0.25) ? 2 : 1)
}

function sportsOf(draw: Chance, categories: string[]): string[] {
  if (categories.includes('5')) return draw.some(['1', '3', '11', '12'], 1)
  if (categories.includes('1')) return draw.some(['1', '2', '8', '9'], 1)
  if (categories.includes('4')) return draw.some(['2', '3', '5', '6', '7', '9', '10'], draw.is(0.2) ? 2 : 1)
  return draw.some(['1', '2', '3', '4', '7', '9'], draw.is(0.3) ? 2 : 1)
}

function outingOf(draw: Chance, categories: string[], level: string, age: number): '1' | '2' | '3' {
  const severe = Number(level) <= 2
  if (age < 8) return '2'
  if (severe && (categories.includes('4') || categories.length > 1)) return level === '1' ? draw.weighted({ 1: 4, 2: 34, 3: 62 }) : draw.weighted({ 1: 22, 2: 52, 3: 26 })
  if (severe && ['1', '5', '6'].some((one) => categories.includes(one))) return draw.weighted({ 1: 24, 2: 66, 3: 10 })
  return age > 78 ? draw.weighted({ 1: 50, 2: 40, 3: 10 }) : draw.weighted({ 1: 93, 2: 6, 3: 1 })
}

function readingOf(draw: Chance, categories: string[], level: string, age: number, education: string): string[] {
  if (age < 6) return NONE
  if (categories.includes('1')) return Number(level) <= 2 ? (draw.is(0.18) && age < 60 ? ['3', '4'] : ['4']) : draw.is(0.6) ? ['2'] : ['2', '4']
  if (categories.includes('2') && Number(level) <= 2) return education === '90' ? NONE : ['1', '5']
  if (education === '90') return draw.is(0.3) ? ['4'] : NONE
  return age > 66 && draw.is(0.4) ? ['2'] : ['1']
}

const some = (codes: string[]) => (codes.length === 0 ? NONE : codes)
const yes = (is: boolean) => (is ? 'yes' : 'no')

/** The answers of the status form as they should be. */
export function trueAnswers(profile: Profile): Record<string, Answer> {
  return {
    X01: profile.device, X02: yes(profile.hasWechat), X03: some(profile.follows),
    W01: some(profile.arts), W02: profile.artLevel, W03: yes(profile.performed), W04: profile.reading,
    T01: some(profile.sports), T02: profile.exercise, T03: yes(profile.joins), ...(profile.joins ? {} : { T04: profile.whyNot }),
    T05: profile.outing, T06: some(profile.equipment), T07: some(profile.barred),
  }
}
