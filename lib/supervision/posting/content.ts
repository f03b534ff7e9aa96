import { sql } from 'kysely'
import { contentHash } from '@/lib/kit/crypto/content-hash'
import { maskName } from '@/lib/kit/names/mask'
import type { Tx } from '@/lib/kit/db/types'
import { monthWindow } from '@/lib/kit/dates/month'
import { dayWords, monthWords } from '@/lib/kit/words/dates'
import { endOf } from '@/lib/casework/region/codes'
import { satisfactionWords } from './rules'
import type { SheetContent, SheetRow } from './schema'

type Place = { code: number; name: string }
export type SheetFrame = { county: Place; township: Place; village: Place; period: string; number: string; version: number; phone: string; publicFrom: string; publicUntil: string }

/**
 * Builds what a village's sheet of one month says: services carried out in that month, masked outside, matched in
 * full inside by the same query. Ordered by pinyin, then day, so that the order tells nothing else.
 */
export async function buildSheetContent(tx: Tx, frame: SheetFrame): Promise<SheetContent> {
  const { village, period } = frame
  const rows = await postedServices(tx, village.code, period)
  return {
    office: `${frame.county.name}${frame.township.name}残疾人联合会`,
    village: village.name,
    number: frame.number,
    version: frame.version,
    period,
    title: `${village.name}${monthWords(period)}残疾人服务落实情况公开表`,
    lead: `现将本${village.name.endsWith('社区') ? '社区' : '村'}${monthWords(period)}落实的宣传文化体育服务公开如下，请群众监督。姓名已遮盖，不公开证件、住址、电话和残疾情况。`,
    rows,
    totalFen: rows.reduce((sum, row) => sum + row.fundsFen, 0),
    phone: frame.phone,
    publicFrom: frame.publicFrom,
    publicUntil: frame.publicUntil,
    satisfaction: await townshipSatisfaction(tx, frame.township, period),
  }
}

/** A body that is none of the listed kinds may be a private person: the wall does not name it. */
const OTHER_BODY = '其他单位或个人'

/** What a preview has shown, so that issuing can tell whether it still holds. */
export const shownHash = ({ rows, satisfaction }: Pick<SheetContent, 'rows' | 'satisfaction'>): string => contentHash({ rows, satisfaction })

async function postedServices(tx: Tx, village: number, period: string): Promise<SheetRow[]> {
  const month = monthWindow(period)
  const found = await tx
    .selectFrom('service')
    .innerJoin('person', 'person.id', 'service.person_id')
    .leftJoin('catalogue_item as item', (join) =>
      join
        .onRef('item.code', '=', 'service.item_code')
        .onRef('item.line', '=', 'service.line')
        .on('item.form', '=', 'service')
        .on('item.valid_to', 'is', null),
    )
    .where('service.region_code', '=', village)
    .where('service.state', 'in', ['delivered', 'confirmed', 'disputed'])
    .where(sql<string>`coalesce(service.ended_on, service.started_on)`, '>=', month.from)
    .where(sql<string>`coalesce(service.ended_on, service.started_on)`, '<', month.before)
    .orderBy(sql`person.pinyin collate "C"`)
    .orderBy('service.started_on')
    .orderBy('service.id')
    .select(['service.id', 'person.name', 'item.public_name', 'service.started_on', 'service.ended_on', 'service.body_kind', 'service.body_name', 'service.funds_fen'])
    .execute()
  const equipment = await equipmentWords(tx, found.map((row) => row.id))
  return found.map((row) => ({
    name: maskName(row.name),
    item: row.public_name ?? '宣传文化体育服务',
    time: timeOf(row.started_on, row.ended_on),
    body: row.body_kind === 'other' ? OTHER_BODY : row.body_name,
    equipment: equipment.get(row.id) ?? '无',
    fundsFen: row.funds_fen,
  }))
}

async function equipmentWords(tx: Tx, services: string[]): Promise<Map<string, string>> {
  if (services.length === 0) return new Map()
  const lines = await tx
    .selectFrom('service_equipment')
    .where('service_id', 'in', services)
    .orderBy('service_id')
    .orderBy('id')
    .select(['service_id', 'public_name', 'unit', 'quantity'])
    .execute()
  const words = new Map<string, string[]>()
  for (const line of lines) words.set(line.service_id, [...(words.get(line.service_id) ?? []), `${line.public_name}${line.quantity}${line.unit}`])
  return new Map([...words].map(([id, parts]) => [id, parts.join('、')]))
}

/** Of the whole township, so that a village with few ratings does not tell who was dissatisfied. */
async function townshipSatisfaction(tx: Tx, { code: township, name }: Place, period: string): Promise<string> {
  const month = monthWindow(period)
  const counts = await tx
    .selectFrom('rating')
    .leftJoin('service', 'service.id', 'rating.service_id')
    .where('rating.region_code', '>=', township)
    .where('rating.region_code', '<', endOf(township))
    .where('superseded_at', 'is', null)
    .where('score', '!=', 'not-received')
    // what was taken back did not take place
    .where((eb) => eb.or([eb('service.id', 'is', null), eb('service.state', '!=', 'withdrawn')]))
    .where(sql<string>`(at at time zone 'Asia/Shanghai')::date`, '>=', month.from)
    .where(sql<string>`(at at time zone 'Asia/Shanghai')::date`, '<', month.before)
    .select([
      sql<number>`count(*)`.as('all'),
      sql<number>`count(*) filter (where score in ('satisfied', 'basically'))`.as('satisfied'),
    ])
    .executeTakeFirstOrThrow()
  return satisfactionWords(name, counts.satisfied, counts.all)
}

function timeOf(from: string, until: string | null): string {
  if (!until || until === from) return dayWords(from)
  return until.slice(0, 7) === from.slice(0, 7) ? `${dayWords(from)}至${Number(until.slice(8))}日` : `${dayWords(from)}至${dayWords(until)}`
}
