import { sql } from 'kysely'
import type { Actor, Visitor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { isInRange, reaches } from '@/lib/access/scope'
import { endOf, levelOf, parentOf } from '@/lib/casework/region/codes'
import { VILLAGE } from '@/lib/casework/region/schema'
import { contentHash } from '@/lib/kit/crypto/content-hash'
import { readableCode } from '@/lib/kit/crypto/random'
import { today } from '@/lib/kit/dates/day'
import type { Tx } from '@/lib/kit/db/types'
import { newId } from '@/lib/kit/id'
import { Missing, Refusal } from '@/lib/kit/refusal'
import { record } from '@/lib/trail/record'
import { buildSheetContent, shownHash } from './content'
import { findPlaces } from './queries'
import { publicUntil, whyCannotIssue } from './rules'
import type { IssueInput } from './schema'

const CHANGED_MEANWHILE = '没有印发：核对以后服务记录又有变化，表的内容和您看到的不一样了。请重新核对后再印发。'
const NO_SEAL_YET = '0'.repeat(64)

/**
 * Issues a village's sheet of one month, frozen and masked. A sheet that exists already gets a corrected next version,
 * with the reason, and stays readable as superseded. Answers the sheet's id; the same form sent twice issues once.
 */
export async function issueSheet(actor: Actor, village: number, period: string, input: IssueInput): Promise<string> {
  const why = whyCannotIssue(period, input.publicFrom, today())
  if (why) throw new Refusal(why, { field: why.includes('日期') ? 'publicFrom' : undefined })
  return asActor(actor, async (tx) => {
    if (levelOf(village) !== VILLAGE || !reaches(actor, village) || !(await isInRange(tx, village))) throw new Missing()
    const places = await findPlaces(tx, village)
    if (!places) throw new Missing()
    // numbers and versions count up: one sheet of a township is issued at a time
    await sql`select pg_advisory_xact_lock(hashtext(${`sheet ${places.township.code}`}))`.execute(tx)
    const done = await tx.selectFrom('sheet').where('request_key', '=', input.requestKey).select('id').executeTakeFirst()
    if (done) return done.id
    const earlier = await earlierVersion(tx, village, period)
    if (earlier && input.correctionReason === '') throw new Refusal('这个月的表已经印发过，再印发要写明为什么更正', { field: 'correctionReason' })
    const version = (earlier?.version ?? 0) + 1
    const number = earlier?.number ?? (await nextNumber(tx, places.township, period))
    const frame = { ...places, period, number, version, phone: input.phone, publicFrom: input.publicFrom, publicUntil: publicUntil(input.publicFrom) }
    const content = await buildSheetContent(tx, frame)
    if (input.seen !== '' && input.seen !== shownHash(content)) throw new Refusal(CHANGED_MEANWHILE, { link: { href: `/supervision/sheets/new?village=${village}&period=${period}`, text: '看现在的内容' } })
    const seal = await tx.selectFrom('trail_seal').orderBy('number', 'desc').select('hash').limit(1).executeTakeFirst()
    if (earlier) await tx.updateTable('sheet').set({ state: 'superseded' }).where('id', '=', earlier.id).execute()
    const id = newId()
    await tx
      .insertInto('sheet')
      .values({
        id, region_code: village, period, kind: 'services', number, version, code: readableCode(), content: JSON.stringify(content),
        content_hash: contentHash(content), trail_head: seal?.hash ?? NO_SEAL_YET, public_from: content.publicFrom,
        public_until: content.publicUntil, supersedes: earlier?.id ?? null, correction_reason: input.correctionReason || null,
        issued_by: actor.accountId, issued_by_name: actor.name, request_key: input.requestKey,
      })
      .execute()
    await record(tx, actor, {
      action: earlier ? 'sheet.corrected' : 'sheet.issued',
      subject: { type: 'sheet', id },
      regionCode: village,
      changes: { number, version, rows: content.rows.length, ...(earlier ? { reason: input.correctionReason } : {}) },
    })
    return id
  })
}

const earlierVersion = (tx: Tx, village: number, period: string) =>
  tx
    .selectFrom('sheet')
    .where('region_code', '=', village)
    .where('period', '=', period)
    .where('kind', '=', 'services')
    .orderBy('version', 'desc')
    .select(['id', 'version', 'number'])
    .limit(1)
    .executeTakeFirst()

/** 得残公〔2026〕10—07号: the township's first character, the year, the month, the running number in that month. */
async function nextNumber(tx: Tx, township: { code: number; name: string }, period: string): Promise<string> {
  const { count } = await tx
    .selectFrom('sheet')
    .where('region_code', '>=', township.code)
    .where('region_code', '<', endOf(township.code))
    .where('period', '=', period)
    .where('version', '=', 1)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const [year, month] = period.split('-')
  return `${await shortOf(tx, township)}残公〔${year}〕${month}—${String(count + 1).padStart(2, '0')}号`
}

/** As few characters of the township's name as tell it from the other townships of its county: numbers never meet. */
async function shortOf(tx: Tx, township: { code: number; name: string }): Promise<string> {
  const siblings = await tx
    .selectFrom('region')
    .where('parent', '=', parentOf(township.code))
    .where('code', '!=', township.code)
    .select('name')
    .execute()
  const letters = [...township.name]
  const length = letters.findIndex((_, index) => !siblings.some(({ name }) => name.startsWith(letters.slice(0, index + 1).join('')))) + 1
  return letters.slice(0, length || letters.length).join('')
}

/** Refuses a code that no sheet carries: the paper may be forged or misread. */
export async function requireSheetCode(visitor: Visitor, code: string): Promise<void> {
  const found = await asActor(visitor, (tx) => tx.selectFrom('sheet').where('code', '=', code).select('id').executeTakeFirst())
  if (!found) throw new Refusal('没有这个核对码的公示表。请再核对一遍；如果输入没有错，这张表可能不是平台印发的，请打监督电话。', { field: 'code' })
}
