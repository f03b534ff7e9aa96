import { sql } from 'kysely'
import type { Actor } from '@/lib/access/actor'
import { inScope } from '@/lib/access/scope'
import { ancestorAt, endOf } from '@/lib/casework/region/codes'
import { COUNTY, TOWNSHIP } from '@/lib/casework/region/schema'
import type { Tx } from '@/lib/kit/db/types'
import { keyset, pageOf } from '@/lib/kit/listing/keyset'
import type { SheetList } from './list'
import { sheetContent, type SheetContent } from './schema'

export type Sheet = {
  id: string
  code: string
  state: string
  contentHash: string
  trailHead: string
  issuedByName: string
  issuedAt: Date
  correctionReason: string | null
  regionCode: number
  content: SheetContent
}

const COLUMNS = [
  'sheet.id', 'sheet.code', 'sheet.state', 'sheet.content', 'sheet.content_hash as contentHash', 'sheet.trail_head as trailHead',
  'sheet.issued_by_name as issuedByName', 'sheet.issued_at as issuedAt', 'sheet.correction_reason as correctionReason',
  'sheet.region_code as regionCode',
] as const

/** Every staff read of sheets starts here. */
export const sheetsFor = (actor: Actor, tx: Tx) => tx.selectFrom('sheet').where(inScope(actor, 'sheet'))

export async function findSheet(actor: Actor, tx: Tx, id: string): Promise<Sheet | undefined> {
  const row = await sheetsFor(actor, tx).where('sheet.id', '=', id).select(COLUMNS).executeTakeFirst()
  return row && { ...row, content: sheetContent.parse(row.content) }
}

/** A sheet by the code printed on it: anyone who holds the paper may check it. */
export async function findSheetByCode(tx: Tx, code: string): Promise<Sheet | undefined> {
  const row = await tx.selectFrom('sheet').where('sheet.code', '=', code).select(COLUMNS).executeTakeFirst()
  return row && { ...row, content: sheetContent.parse(row.content) }
}

/** The version of a village's month that is in force now. */
export const findPublished = (actor: Actor, tx: Tx, village: number, period: string) =>
  sheetsFor(actor, tx)
    .where('sheet.region_code', '=', village)
    .where('sheet.period', '=', period)
    .where('sheet.state', '=', 'published')
    .select(['sheet.id', 'sheet.version'])
    .executeTakeFirst()

/** The telephone that the office printed last, to begin the next form with. */
export const findUsualPhone = async (actor: Actor, tx: Tx): Promise<string> =>
  (await sheetsFor(actor, tx).orderBy('sheet.issued_at', 'desc').select(sql<string>`sheet.content ->> 'phone'`.as('phone')).limit(1).executeTakeFirst())?.phone ?? ''

/** The code of the version that replaced a sheet. */
export const findSuccessorCode = async (tx: Tx, id: string): Promise<string | undefined> =>
  (await tx.selectFrom('sheet').where('supersedes', '=', id).select('code').executeTakeFirst())?.code

export async function listSheets(actor: Actor, tx: Tx, list: SheetList) {
  const query = sheetsFor(actor, tx)
    .innerJoin('region', 'region.code', 'sheet.region_code')
    .$if(list.period !== '', (q) => q.where('sheet.period', '=', list.period))
    .$if(list.state !== '', (q) => q.where('sheet.state', '=', list.state))
    .$if(list.region !== '', (q) => q.where('sheet.region_code', '>=', Number(list.region)).where('sheet.region_code', '<', endOf(Number(list.region))))
    .select([
      'sheet.id', 'sheet.number', 'sheet.version', 'sheet.period', 'sheet.state', 'region.name as village',
      'sheet.public_from as publicFrom', 'sheet.public_until as publicUntil', 'sheet.issued_at as issuedAt',
      sql<string>`sheet.issued_at::text`.as('issuedText'),
      sql<number>`jsonb_array_length(sheet.content -> 'rows')`.as('rows'),
    ])
  const found = await keyset(query, list, { by: sql.ref('sheet.issued_at'), type: 'timestamptz', id: sql.ref('sheet.id') }).execute()
  return pageOf(found, list, (row) => ({ value: row.issuedText, id: row.id }))
}

/** Villages of the actor's township(s) with what the month holds and whether a sheet was issued. */
export const listVillagesToPost = (actor: Actor, tx: Tx, period: string, month: { from: string; before: string }) =>
  tx
    .selectFrom('region')
    .where('region.level', '=', 5)
    .where('region.code', '>=', actor.scope.from)
    .where('region.code', '<', actor.scope.until)
    .where('region.valid_to', 'is', null)
    .leftJoin('sheet', (join) =>
      join.onRef('sheet.region_code', '=', 'region.code').on('sheet.period', '=', period).on('sheet.state', '=', 'published'),
    )
    .orderBy('region.code')
    .select((eb) => [
      'region.code', 'region.name', 'sheet.id as sheetId', 'sheet.version',
      eb
        .selectFrom('service')
        .whereRef('service.region_code', '=', 'region.code')
        .where(inScope(actor, 'service'))
        .where('service.state', 'in', ['delivered', 'confirmed', 'disputed'])
        .where(sql<string>`coalesce(service.ended_on, service.started_on)`, '>=', month.from)
        .where(sql<string>`coalesce(service.ended_on, service.started_on)`, '<', month.before)
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .as('services'),
    ])
    .execute()

/** County and township of a village with their names, for the office's name on the sheet. */
export async function findPlaces(tx: Tx, village: number) {
  const codes = [ancestorAt(village, COUNTY), ancestorAt(village, TOWNSHIP), village]
  const rows = await tx.selectFrom('region').where('code', 'in', codes).select(['code', 'name']).execute()
  const [county, township, place] = codes.map((code) => rows.find((row) => row.code === code))
  return county && township && place ? { county, township, village: place } : undefined
}
