import type { Tx } from '@/lib/kit/db/types'
import { addDays, type Day } from '@/lib/kit/dates/day'
import { addMonths, type Month } from '@/lib/kit/dates/month'
import { contentHash } from '@/lib/kit/crypto/content-hash'
import { buildSheetContent, type SheetFrame } from '@/lib/supervision/posting/content'
import { publicUntil } from '@/lib/supervision/posting/rules'
import { at, monthBefore } from '../calendar'
import type { World } from '../people/load'
import { DESHENG, MENDOUSHAN, type Village, villagesOf } from '../places'
import { chance, demoCode, demoId } from '../random'
import type { Act } from '../trail/log'

const ISSUE_DAY = 6
const OTHER_VILLAGES = 2
/** Sheets of so many past months stand in the demo. */
const MONTHS_POSTED = 5
/** Told: one sheet was issued again because a date was wrong. */
const CORRECTED = { village: DESHENG + 4, reason: '第2行的落实时间印错了，已按签收单更正' }

/** The sheets issued in a month for the month before, with the newest seal of the trail; answers who issued what. */
export async function issueSheets(tx: Tx, world: World, month: Month, head: string): Promise<Act[]> {
  const issuedOn = issueDay(world.calendar, month)
  if (issuedOn >= world.calendar.today || month < addMonths(world.calendar.month, 1 - MONTHS_POSTED)) return []
  const period = monthBefore(month)
  const acts: Act[] = []
  const counts = new Map<number, number>()
  for (const village of posting(world, month)) {
    const index = counts.get(village.township.code) ?? 0
    counts.set(village.township.code, index + 1)
    acts.push(await issue(tx, world, { village, period, issuedOn, head, index, version: 1 }))
    const isCorrected = village.code === CORRECTED.village && month === monthBefore(world.calendar.month)
    if (isCorrected) acts.push(await issue(tx, world, { village, period, issuedOn: addDays(issuedOn, 3), head, index, version: 2 }))
  }
  return acts
}

const usual = (of: Month): Day => `${of}-0${ISSUE_DAY}`

/** Early in the month; the newest sheets were issued three days ago at most, so that some hang on the wall whenever the demo is opened. */
function issueDay({ today, month: now }: World['calendar'], month: Month): Day {
  const newest = usual(now) < today ? now : monthBefore(now)
  const recent = addDays(today, -3)
  return month === newest && recent > usual(month) ? recent : usual(month)
}

/** 得胜镇 posts in most villages; 门斗山村 has not posted last month's yet: that is what a visitor does. */
function posting({ counties, calendar }: World, month: Month): Village[] {
  const villages = villagesOf(counties)
  const desheng = villages.filter(({ township }) => township.code === DESHENG)
  const waits = (village: Village) => month === calendar.month && (village.code === MENDOUSHAN || chance('unposted', village.code).is(0.5))
  const others = counties.flatMap((county) => villages.filter(({ township }) => township.county === county && township.code !== DESHENG).toSorted((a, b) => b.persons - a.persons).slice(0, OTHER_VILLAGES))
  return [...desheng.filter((village) => !waits(village)), ...others]
}

type Order = { village: Village; period: Month; issuedOn: Day; head: string; index: number; version: number }

async function issue(tx: Tx, { roster, calendar }: World, { village, period, issuedOn, head, index, version }: Order): Promise<Act> {
  const { township } = village
  const by = roster.inTownship(township.code)
  const [year, number] = period.split('-')
  const publicFrom = addDays(issuedOn, 1)
  const frame: SheetFrame = {
    county: township.county, township, village, period, number: `${[...township.name][0]}残公〔${year}〕${number}—${String(index + 1).padStart(2, '0')}号`,
    version, phone: phoneOf(township.code), publicFrom, publicUntil: publicUntil(publicFrom),
  }
  const content = await buildSheetContent(tx, frame)
  const id = demoId('sheet', village.code, period, version)
  const first = version === 1 ? null : demoId('sheet', village.code, period, version - 1)
  const issuedAt = at(issuedOn, 10, index % 60)
  if (first) await tx.updateTable('sheet').set({ state: 'superseded' }).where('id', '=', first).execute()
  await tx.insertInto('sheet').values({
    id, region_code: village.code, period, kind: 'services', number: frame.number, version, code: demoCode(8, 'sheet', village.code, period, version, calendar.month),
    content: JSON.stringify(content), content_hash: contentHash(content), trail_head: head, public_from: content.publicFrom, public_until: content.publicUntil,
    supersedes: first, correction_reason: first ? CORRECTED.reason : null, issued_by: by.id, issued_by_name: by.name, issued_at: issuedAt,
  }).execute()
  return {
    at: issuedAt, by, action: first ? 'sheet.corrected' : 'sheet.issued', subject: { type: 'sheet', id }, region: village.code,
    changes: { number: frame.number, version, rows: content.rows.length },
  }
}

// 0830-0000xxx and 0834-0000xxx are given to nobody
const phoneOf = (township: number) => `${Math.floor(township / 1e8) === 5134 ? '0834' : '0830'}-0000${String(Math.floor(township / 1000) % 1000).padStart(3, '0')}`
