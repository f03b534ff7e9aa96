import type { Insertable } from 'kysely'
import type { DB } from '@/db/types'
import type { DemoPerson } from '../people/types'
import { demoId } from '../random'
import type { Staff } from '../staff/roster'
import type { DemoVisit } from './visits'

type StatusRow = Insertable<DB['status_answer']>
export type NeedRow = Insertable<DB['need']> & { id: string; valid_from: Date; valid_to: Date | null }
export type History = { status: StatusRow[]; needs: NeedRow[] }

type Span = { valid_to: Date | null; end_reason: string | null; confirmed_visit_id: string | null; confirmed_at: Date | null }
type Held<R> = Map<string, { row: R; said: string }>

/** Answers and needs as they were heard over the years: unchanged ones are confirmed, changed ones closed and added anew. */
export function historyOf(person: DemoPerson, visits: readonly DemoVisit[], worker: Staff): History {
  const all: History = { status: [], needs: [] }
  const status: Held<Span> = new Map()
  const needs: Held<Span> = new Map()
  for (const visit of visits) {
    if (!visit.entered || !visit.submittedAt) continue
    const moment = visit.submittedAt
    const common = (code: string) => ({
      person_id: person.id, region_code: person.village.code, recorded_region: person.village.code, line: 'xwt', item_code: code,
      source: 'survey', visit_id: visit.id, valid_from: moment, recorded_by: worker.id, recorded_by_name: worker.name, ...open(),
    })
    settle(status, visit.entered.answers, visit.id, moment, '今年调研不再适用', (code, value) => {
      const row = { id: demoId('status', person.key, code, visit.year), ...common(code), value: value as StatusRow['value'] }
      all.status.push(row)
      return row
    })
    settle(needs, visit.entered.needs, visit.id, moment, '今年调研时本人不再需要', (code, options) => {
      const row = { id: demoId('need', person.key, code, visit.year), ...common(code), detail: { options } }
      all.needs.push(row)
      return row
    })
  }
  return all
}

const open = (): Span => ({ valid_to: null, end_reason: null, confirmed_visit_id: null, confirmed_at: null })

function settle<V>(held: Held<Span>, heard: Record<string, V>, visit: string, moment: Date, ended: string, add: (code: string, value: V) => Span): void {
  for (const [code, { row, said }] of held) {
    if (Object.hasOwn(heard, code) && said === JSON.stringify(heard[code])) continue
    row.valid_to = moment
    row.end_reason = Object.hasOwn(heard, code) ? '今年调研有变化' : ended
    held.delete(code)
  }
  for (const [code, value] of Object.entries(heard)) {
    const before = held.get(code)
    if (before) Object.assign(before.row, { confirmed_visit_id: visit, confirmed_at: moment })
    else held.set(code, { row: add(code, value), said: JSON.stringify(value) })
  }
}
