import type { Chance } from '../random'

/** Holders of certificates by category, in a thousand: more limbs and fewer multiple ones than in the survey of 2006. */
export const CATEGORY_WEIGHTS = { 1: 110, 2: 80, 3: 15, 4: 540, 5: 90, 6: 110, 7: 55 }
const LEVELS_OF: Record<string, Record<string, number>> = {
  1: { 1: 30, 2: 15, 3: 18, 4: 37 },
  2: { 1: 28, 2: 26, 3: 26, 4: 20 },
  3: { 1: 35, 2: 20, 3: 22, 4: 23 },
  4: { 1: 9, 2: 24, 3: 32, 4: 35 },
  5: { 1: 10, 2: 36, 3: 34, 4: 20 },
  6: { 1: 6, 2: 52, 3: 30, 4: 12 },
  7: { 1: 48, 2: 36, 3: 12, 4: 4 },
}
// Old age brings most disabilities of sight, hearing and limbs; intellectual ones are there from childhood on.
const AGES: Record<string, readonly [low: number, high: number, weight: number][]> = {
  1: [[3, 15, 2], [16, 44, 12], [45, 64, 40], [65, 92, 46]],
  2: [[3, 15, 4], [16, 44, 14], [45, 64, 34], [65, 92, 48]],
  3: [[3, 15, 12], [16, 44, 34], [45, 64, 38], [65, 84, 16]],
  4: [[2, 15, 2], [16, 44, 16], [45, 64, 46], [65, 90, 36]],
  5: [[2, 15, 18], [16, 44, 46], [45, 64, 30], [65, 78, 6]],
  6: [[8, 15, 1], [16, 44, 38], [45, 64, 48], [65, 84, 13]],
  7: [[2, 15, 12], [16, 44, 30], [45, 64, 28], [65, 90, 30]],
}

export const drawLevel = (draw: Chance, category: string) => draw.weighted(LEVELS_OF[category]!)

export function drawAge(draw: Chance, category: string): number {
  const bands = AGES[category]!
  const band = bands[Number(draw.weighted(Object.fromEntries(bands.map(([, , weight], index) => [index, weight]))))]!
  return draw.int(band[0], band[1])
}

/** 多重 names its single categories. */
export function drawCategories(draw: Chance, category: string): string[] {
  if (category !== '7') return [category]
  return draw.pick([['5', '6'], ['3', '5'], ['2', '3'], ['4', '5'], ['1', '4'], ['3', '4', '5'], ['1', '2']])
}

export function drawEthnicity(draw: Chance, isYi: boolean): string {
  return isYi ? draw.weighted({ '07': 880, '01': 95, '04': 20, '20': 5 }) : draw.weighted({ '01': 985, '06': 7, '07': 4, '15': 2, '03': 2 })
}

export function drawEducation(draw: Chance, age: number, category: string, isYi: boolean): string {
  if (age < 7) return '90'
  if (age < 13) return category === '5' || category === '7' ? draw.weighted({ 80: 70, 90: 30 }) : '80'
  if (category === '5' || category === '7') return draw.weighted({ 90: 52, 80: 38, 70: 10 })
  if (age < 16) return '70'
  if (isYi) return draw.weighted({ 90: age > 45 ? 55 : 25, 80: 32, 70: 16, 60: 4, 40: 2, 30: 1 })
  if (age > 60) return draw.weighted({ 90: 34, 80: 50, 70: 14, 60: 2 })
  return draw.weighted({ 90: 8, 80: 36, 70: 40, 60: 7, 40: 6, 30: 2, 20: age < 45 ? 2 : 0.3 })
}

export function drawMarriage(draw: Chance, age: number, category: string): string {
  if (age < 22) return '10'
  if (category === '5' || category === '7') return draw.weighted({ 10: 62, 20: 32, 40: 3, 30: 3 })
  if (category === '6') return draw.weighted({ 10: 38, 20: 42, 40: 16, 30: 4 })
  if (age < 35) return draw.weighted({ 10: 44, 20: 50, 40: 6 })
  return draw.weighted({ 10: 9, 20: 68, 22: 2, 40: 6, 30: age > 65 ? 34 : 5 })
}
