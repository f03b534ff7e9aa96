import { sql } from 'kysely'
import type { Tx } from '@/lib/kit/db/types'
import { ancestorAt, levelOf } from './codes'
import type { Region } from './schema'

const COLUMNS = [
  'region.code', 'region.name', 'region.level', 'region.parent', 'region.end_code as endCode',
  'region.is_autonomous_prefecture as isAutonomousPrefecture',
] as const

/** Region names are public; what hangs on a region is not. Regions that have ended stay for the records of their time. */
const regionsNow = (tx: Tx) => tx.selectFrom('region').where('region.valid_to', 'is', null)

export const findRegion = (tx: Tx, code: number): Promise<Region | undefined> =>
  tx.selectFrom('region').where('code', '=', code).select(COLUMNS).executeTakeFirst()

/** From the province down to the region itself: breadcrumbs. */
export async function listRegionPath(tx: Tx, code: number): Promise<Region[]> {
  const codes = Array.from({ length: levelOf(code) }, (_, index) => ancestorAt(code, index + 1))
  return tx.selectFrom('region').where('code', 'in', codes).orderBy('level').select(COLUMNS).execute()
}

/** The regions directly below, in code order: one step of the picker. */
export const listChildRegions = (tx: Tx, code: number): Promise<Region[]> =>
  regionsNow(tx).where('parent', '=', code).orderBy('code').select(COLUMNS).execute()

export type RegionHit = Region & { path: string }

/** Search by the beginning of the name, of its pinyin or of its initials, inside [from, until); at most 30, widest first. */
export async function searchRegions(tx: Tx, range: { from: number; until: number }, words: string): Promise<RegionHit[]> {
  const text = words.trim().toLowerCase()
  const letters = text.replaceAll(/[^a-z]/g, '')
  if (text === '') return []
  const rows = await regionsNow(tx)
    .where('region.code', '>=', range.from)
    .where('region.code', '<', range.until)
    .where((eb) =>
      eb.or([
        sql<boolean>`starts_with(region.name collate "C", ${text})`,
        // an empty prefix would fit every region
        ...(letters === '' ? [] : ['pinyin', 'initials'].map((column) => sql<boolean>`starts_with(${sql.ref(`region.${column}`)} collate "C", ${letters})`)),
      ]),
    )
    .orderBy('region.level')
    .orderBy('region.code')
    .limit(30)
    .select(COLUMNS)
    .execute()
  const names = await ancestorNames(tx, rows.map((row) => row.code))
  return rows.map((row) => ({ ...row, path: pathOf(row.code, names) }))
}

/** Full names for a set of regions, e.g. “泸州市 泸县 得胜镇 门斗山村”; the province is left out. */
export async function regionPaths(tx: Tx, codes: readonly number[]): Promise<Map<number, string>> {
  const names = await ancestorNames(tx, codes)
  return new Map(codes.map((code) => [code, pathOf(code, names)]))
}

async function ancestorNames(tx: Tx, codes: readonly number[]): Promise<Map<number, string>> {
  const wanted = new Set(codes.flatMap((code) => Array.from({ length: levelOf(code) }, (_, index) => ancestorAt(code, index + 1))))
  if (wanted.size === 0) return new Map()
  const rows = await tx.selectFrom('region').where('code', 'in', [...wanted]).select(['code', 'name']).execute()
  return new Map(rows.map((row) => [row.code, row.name]))
}

function pathOf(code: number, names: Map<number, string>): string {
  const codes = Array.from({ length: levelOf(code) }, (_, index) => ancestorAt(code, index + 1))
  const below = codes.length > 1 ? codes.slice(1) : codes
  return below.map((ancestor) => names.get(ancestor) ?? '').join(' ')
}
