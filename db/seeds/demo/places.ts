import { endOf } from '@/lib/casework/region/codes'
import { TOWNSHIP, VILLAGE } from '@/lib/casework/region/schema'
import type { Tx } from '@/lib/kit/db/types'
import { chance } from './random'

/** A village of the story and how many persons are registered there. */
export type Village = { code: number; name: string; township: Township; persons: number; isRural: boolean }
export type Township = { code: number; name: string; county: County; villages: Village[] }
export type County = { code: number; name: string; city: number; persons: number; isYi: boolean; townships: Township[] }

export const PROVINCE = 510000000000
export const CITIES = [510500000000, 513400000000] as const
export const LUXIAN = 510521000000
export const HEJIANG = 510522000000
export const XIDE = 513432000000
export const DESHENG = 510521103000
export const MENDOUSHAN = 510521103235

/** 合江 has more than 20 townships, 喜德 lies in 三州: both change the quotas. */
const COUNTIES = [
  { code: LUXIAN, city: CITIES[0], persons: 1350, isYi: false },
  { code: HEJIANG, city: CITIES[0], persons: 1000, isYi: false },
  { code: XIDE, city: CITIES[1], persons: 650, isYi: true },
]
/** 得胜镇 is the township that a visitor sees first: somebody lives in each of its villages. */
const DENSE: ReadonlyMap<number, [number, number]> = new Map([[DESHENG, [11, 16]]])
const MENDOUSHAN_PERSONS = 44

/** The real townships and villages of the three counties, with the number of persons for each. */
export async function loadPlaces(tx: Tx): Promise<County[]> {
  const counties: County[] = []
  for (const plan of COUNTIES) {
    const rows = await tx
      .selectFrom('region')
      .where('code', '>=', plan.code)
      .where('code', '<', endOf(plan.code))
      .orderBy('code')
      .select(['code', 'name', 'level', 'parent'])
      .execute()
    const county: County = { ...plan, name: rows[0]?.name ?? '', townships: [] }
    county.townships = rows.filter((row) => row.level === TOWNSHIP).map((row) => ({ code: row.code, name: row.name, county, villages: [] }))
    const townships = new Map(county.townships.map((township) => [township.code, township]))
    for (const row of rows) {
      const township = row.level === VILLAGE ? townships.get(row.parent ?? 0) : undefined
      township?.villages.push({ code: row.code, name: row.name, township, persons: 0, isRural: row.code % 1000 >= 200 })
    }
    settle(county)
    counties.push(county)
  }
  return counties
}

export const villagesOf = (counties: readonly County[]): Village[] =>
  counties.flatMap((county) => county.townships.flatMap((township) => township.villages))

function settle(county: County): void {
  const dense = county.townships.filter((township) => DENSE.has(township.code))
  for (const township of dense) {
    for (const village of township.villages) village.persons = chance('dense', village.code).int(...DENSE.get(township.code)!)
  }
  const main = villagesOf([county]).find((village) => village.code === MENDOUSHAN)
  if (main) main.persons = MENDOUSHAN_PERSONS
  const settled = villagesOf([county]).reduce((sum, village) => sum + village.persons, 0)
  const rest = county.townships.filter((township) => !DENSE.has(township.code))
  const share = (county.persons - settled) / rest.length
  for (const township of rest) spread(township, Math.round(share * (0.85 + chance('size', township.code).next() * 0.3)))
}

/** Every village gets somebody before one gets more. */
function spread(township: Township, persons: number): void {
  const draw = chance('spread', township.code)
  for (let count = 0; count < persons; count++) {
    const village = count < township.villages.length ? township.villages[count]! : draw.pick(township.villages)
    village.persons++
  }
}
