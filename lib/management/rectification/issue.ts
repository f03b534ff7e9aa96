import { sql } from 'kysely'
import type { Actor } from '@/lib/access/actor'
import { type Day, today } from '@/lib/kit/dates/day'
import type { Tx } from '@/lib/kit/db/types'
import { newId } from '@/lib/kit/id'
import { Refusal } from '@/lib/kit/refusal'
import { record } from '@/lib/trail/record'
import { whyBadDeadline } from './rules'

export type Finding = { verdictId: string; personId: string; part: string; code: string; problem: string }

export type Notice = {
  regionCode: number
  household: { id: string; name: string }
  caseId: string
  asked: string
  dueOn: Day
  findings: readonly Finding[]
  requestKey: string
}

/** Writes a notice with its number, findings and first event; the same form sent twice answers the first notice. */
export async function createNotice(actor: Actor, tx: Tx, notice: Notice): Promise<string> {
  const day = today()
  const why = whyBadDeadline(notice.dueOn, day)
  if (why) throw new Refusal(why, { field: 'dueOn' })
  // one number after the other in each office, also when two officers issue at once
  await sql`select pg_advisory_xact_lock(hashtext(${`rectification ${actor.region.code}`}))`.execute(tx)
  const id = newId()
  const number = await nextNumber(tx, actor.region.code, day)
  const inserted = await tx
    .insertInto('rectification')
    .values({
      id, number, region_code: notice.regionCode, case_id: notice.caseId, issuer_region: actor.region.code,
      household_id: notice.household.id, household_name: notice.household.name, asked: notice.asked, due_on: notice.dueOn,
      issued_by: actor.accountId, issued_by_name: actor.name, request_key: notice.requestKey,
    })
    .onConflict((conflict) => conflict.column('request_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!inserted) return sameForm(tx, notice.requestKey)
  await tx
    .insertInto('rectification_finding')
    .values(notice.findings.map(({ verdictId, personId, part, code, problem }) => ({
      id: newId(), rectification_id: id, region_code: notice.regionCode, verdict_id: verdictId, person_id: personId, part, item_code: code, problem,
    })))
    .execute()
  await addEvent(actor, tx, { id, regionCode: notice.regionCode }, 'issued', notice.asked)
  await recordPerPerson(actor, tx, { id, regionCode: notice.regionCode }, 'rectification.issued', notice.findings.map(({ personId }) => personId), {
    number, dueOn: notice.dueOn, findings: notice.findings.length,
  })
  return id
}

async function sameForm(tx: Tx, requestKey: string): Promise<string> {
  const row = await tx.selectFrom('rectification').where('request_key', '=', requestKey).select('id').executeTakeFirst()
  if (!row) throw new Refusal('没有发出：这张表已经提交过。请到整改列表里看。', { link: { href: '/management/rectifications', text: '看整改列表' } })
  return row.id
}

/** 整〔2026〕11-0147: year, month, and a count of the issuing office's notices of that month. */
async function nextNumber(tx: Tx, office: number, day: Day): Promise<string> {
  const stem = `整〔${day.slice(0, 4)}〕${day.slice(5, 7)}-`
  const last = await tx
    .selectFrom('rectification')
    .where('issuer_region', '=', office)
    .where(sql<boolean>`starts_with(number, ${stem})`)
    // five digits sort after four
    .orderBy(sql`length(number)`, 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .select('number')
    .executeTakeFirst()
  const count = last ? Number(last.number.slice(stem.length)) : 0
  return `${stem}${String(count + 1).padStart(4, '0')}`
}

type Place = { id: string; regionCode: number }

export const addEvent = (actor: Actor, tx: Tx, { id, regionCode }: Place, kind: string, words: string, changed = '') =>
  tx
    .insertInto('rectification_event')
    .values({ id: newId(), rectification_id: id, region_code: regionCode, kind, words, changed, by_account: actor.accountId, by_name: actor.name })
    .execute()

/** One entry per person concerned, so that each can see it. */
export async function recordPerPerson(
  actor: Actor,
  tx: Tx,
  { id, regionCode }: Place,
  action: `rectification.${string}`,
  personIds: readonly string[],
  changes: Record<string, string | number>,
) {
  for (const personId of new Set(personIds)) {
    await record(tx, actor, { action, subject: { type: 'rectification', id }, personId, regionCode, changes })
  }
}
