import type { Actor } from '@/lib/access/actor'
import { LINE, needOptions, readStored, type Answer } from '@/lib/casework/catalogue/schema'
import type { Tx } from '@/lib/kit/db/types'
import { newId } from '@/lib/kit/id'
import type { Subject } from './queries'

type Table = 'status_answer' | 'need'
/** What one item is to hold from now on; null ends it. */
export type Heard = { code: string; value: Answer | null }
export type Written = { changed: number; confirmed: number; ended: number }

const END_REASON: Record<Table, string> = { status_answer: '今年调研不再适用', need: '今年调研时本人不再需要' }

/**
 * Brings a person's current rows to what a survey heard. A changed answer closes its row and adds one; an unchanged
 * one stays and is marked as heard again. No row is ever overwritten.
 */
export async function writeAnswers(tx: Tx, actor: Actor, table: Table, person: Subject, visitId: string, heard: readonly Heard[]): Promise<Written> {
  const codes = heard.map((one) => one.code)
  if (codes.length === 0) return { changed: 0, confirmed: 0, ended: 0 }
  const current = await currentRows(tx, table, person.id, codes)
  const same = heard.filter((one) => one.value !== null && isSame(current.get(one.code)?.value, one.value))
  const changed = heard.filter((one) => one.value !== null && !same.includes(one))
  const ended = heard.filter((one) => one.value === null && current.has(one.code))
  const ids = (some: readonly Heard[]) => some.flatMap((one) => current.get(one.code)?.id ?? [])
  await close(tx, table, ids(changed), '今年调研有变化')
  await close(tx, table, ids(ended), END_REASON[table])
  await confirm(tx, table, ids(same), visitId)
  await add(tx, actor, table, person, visitId, changed)
  return { changed: changed.length, confirmed: same.length, ended: ended.length }
}

async function currentRows(tx: Tx, table: Table, personId: string, codes: string[]) {
  const query = tx.selectFrom(table).where('person_id', '=', personId).where('line', '=', LINE)
    .where('item_code', 'in', codes).where('valid_to', 'is', null).forUpdate()
  const rows = table === 'need'
    ? (await query.select(['id', 'item_code as code', 'detail' as never]).execute()).map((row) => ({ ...row, value: needValue((row as { detail?: unknown }).detail) }))
    : (await query.select(['id', 'item_code as code', 'value' as never]).execute()).map((row) => ({ ...row, value: readStored((row as { value?: unknown }).value) }))
  return new Map(rows.map((row) => [row.code, row]))
}

const needValue = (detail: unknown): Answer => {
  const options = needOptions(detail)
  return options.length > 0 ? options : ['yes']
}

const isSame = (now: Answer | null | undefined, heard: Answer | null) => now !== undefined && normal(now) === normal(heard)
const normal = (answer: Answer | null) => JSON.stringify(Array.isArray(answer) ? answer.toSorted() : answer)

const close = async (tx: Tx, table: Table, ids: string[], reason: string) => {
  if (ids.length > 0) await tx.updateTable(table).where('id', 'in', ids).set((eb) => ({ valid_to: eb.fn<Date>('now'), end_reason: reason })).execute()
}

const confirm = async (tx: Tx, table: Table, ids: string[], visitId: string) => {
  if (ids.length > 0) {
    await tx.updateTable(table).where('id', 'in', ids).set((eb) => ({ confirmed_visit_id: visitId, confirmed_at: eb.fn<Date>('now') })).execute()
  }
}

async function add(tx: Tx, actor: Actor, table: Table, person: Subject, visitId: string, heard: readonly Heard[]) {
  if (heard.length === 0) return
  const rows = heard.map((one) => ({
    id: newId(), person_id: person.id, region_code: person.regionCode, recorded_region: person.regionCode, line: LINE, item_code: one.code,
    source: 'survey', visit_id: visitId, recorded_by: actor.accountId, recorded_by_name: actor.name, value: one.value as Answer,
  }))
  if (table === 'status_answer') {
    await tx.insertInto('status_answer').values(rows.map((row) => ({ ...row, value: JSON.stringify(row.value) }))).execute()
  } else {
    await tx.insertInto('need').values(rows.map(({ value, ...row }) => ({ ...row, detail: JSON.stringify(needDetail(value)) }))).execute()
  }
}

const needDetail = (value: Answer) => ({ options: Array.isArray(value) ? value.filter((option) => option !== 'yes') : [] })
