import { type Chance, chance } from '../random'
import type { Profile } from './profile'

/** Ticked needs: item code and the options ticked. */
export type Needs = Record<string, string[]>

const HOME_SPORTS = ['1', '2', '3', '4', '5', '6', '7']
const CONTESTS: Record<string, string> = { 1: '1', 2: '2', 3: '3', 4: '4', 5: '5', 6: '6', 7: '7', 8: '8', 9: '10', 10: '10', 11: '11', 12: '1' }

/** The needs that fit a person by age, category, level, talent and device (design.md §5.4). */
export const trueNeeds = (profile: Profile): Needs => TOLD_NEEDS[profile.person.key] ?? drawNeeds(profile)

const TOLD_NEEDS: Readonly<Record<string, Needs>> = {
  wangsuzhen: { 11: ['1'], 21: ['1'], 22: ['1'], 30: ['1', '4', '5'], 32: ['5'], 33: ['1'] },
}

function drawNeeds(profile: Profile): Needs {
  const { person, outing } = profile
  const draw = chance('needs', person.key)
  const severe = Number(person.level) <= 2
  const has = (category: string) => person.categories.includes(category)
  const atHome = outing !== '1'
  const wanted: [string, boolean, () => string[]][] = [
    ['10', profile.hasWechat && profile.follows.length === 0 && draw.is(0.85), () => (draw.is(0.1) ? ['1', '2'] : ['1'])],
    ['11', person.age >= 12 && draw.is(0.42), () => draw.some(['1', '2', '3', '4', '5'], draw.int(1, 2))],
    ['12', person.age >= 14 && draw.is(profile.artLevel >= '3' ? 0.4 : 0.05), () => [draw.is(0.3) ? '1' : '2']],
    ['20', profile.arts.length > 0 && draw.is(person.age <= 22 ? 0.92 : 0.62), () => profile.arts],
    ['21', outing !== '3' && person.age >= 6 && draw.is(profile.joins ? 0.55 : 0.22), () => draw.some(['1', '2', '3', '4', '5'], draw.int(1, 2))],
    ['22', atHome && severe && person.age >= 5 && draw.is(0.45), () => fiveFor(draw, profile)],
    ['23', has('1') && person.age >= 6 && draw.is(severe ? 0.9 : 0.5), () => profile.reading.flatMap((code) => ({ 2: ['3'], 3: ['1'], 4: ['2'] })[code] ?? [])],
    ['24', (has('2') || has('3')) && severe && person.age >= 7 && draw.is(0.78), () => draw.some(['1', '2', '3'], draw.int(1, 2))],
    ['25', profile.artLevel >= '2' && profile.arts.length > 0 && draw.is(0.5), () => profile.arts.slice(0, 1)],
    ['30', has('4') && severe && atHome && person.age >= 7 && draw.is(0.92), () => [draw.pick(['1', '2', '3']), '4', '5']],
    ['31', !(has('4') && severe && atHome) && person.age >= 8 && person.age < 80 && outing !== '3' && draw.is(0.34), () => draw.some(HOME_SPORTS, draw.int(1, 2))],
    ['32', person.age >= 10 && draw.is(0.18), () => equipmentFor(draw, profile)],
    ['33', person.age >= 8 && draw.is(atHome ? 0.3 : 0.12), () => [atHome ? '1' : draw.pick(['2', '3'])]],
    ['34', outing === '1' && person.age >= 8 && person.age < 75 && draw.is(profile.sports.length > 0 ? 0.6 : 0.16), () => draw.some(has('5') ? ['2', '4', '5'] : ['1', '4', '5'], draw.int(1, 2))],
    ['35', outing === '1' && person.age >= 12 && draw.is(0.08), () => [draw.pick(['1', '1', '2', '3'])]],
    ['36', profile.sports.length > 0 && person.age >= 10 && person.age <= 45 && draw.is(person.age <= 18 ? 0.95 : 0.6), () => [...new Set(profile.sports.map((code) => CONTESTS[code] ?? '1'))]],
    ['37', has('5') && person.age >= 8 && person.age <= 50 && outing !== '3' && draw.is(0.4), () => draw.some(['1', '2', '3', '4', '5', '6'], draw.int(1, 2))],
  ]
  return Object.fromEntries(wanted.flatMap(([code, fits, options]) => {
    const chosen = fits ? options() : []
    return chosen.length > 0 ? [[code, chosen.toSorted((a, b) => Number(a) - Number(b))]] : []
  }))
}

function fiveFor(draw: Chance, { person, outing }: Profile): string[] {
  const open = outing === '3' ? ['1', '2'] : ['1', '2', '3', '4', '5']
  return draw.some(person.categories.includes('1') ? open.filter((code) => !['2', '4'].includes(code)) : open, draw.int(1, 2))
}

// options of 32 stand in the order of its equipment; 1 哑铃 is at home where T06 says so
function equipmentFor(draw: Chance, { person, equipment, outing }: Profile): string[] {
  const fits = person.categories.includes('1') ? ['3', '5', '16', '17'] : outing === '1' ? ['1', '3', '5', '6', '10', '11', '12', '13'] : ['3', '4', '5', '8', '9']
  const owned: Record<string, string> = { 1: '1', 2: '3', 3: '5' }
  const doubled = new Set(equipment.map((code) => owned[code]))
  return draw.some(fits.filter((code) => !doubled.has(code)), draw.int(1, 2))
}
