import type { Insertable } from 'kysely'
import type { DB } from '@/db/types'
import type { Item } from '@/lib/casework/catalogue/schema'
import { partsOf, prefill } from '@/lib/casework/survey/parts'
import { shanghaiDay } from '@/lib/kit/dates/day'
import { at } from '../calendar'
import { chance } from '../random'
import type { Roster } from '../staff/roster'
import type { DemoVisit } from './visits'

type VisitRow = Insertable<DB['visit']>

/** Surveys with their receipts, which count up each day in the order of handing in. */
export function visitRows(visits: readonly DemoVisit[], roster: Roster, items: readonly Item[]): VisitRow[] {
  const counted = new Map<string, number>()
  const receipts = new Map<string, string>()
  for (const visit of visits.filter(({ submittedAt }) => submittedAt).toSorted(bySubmission)) {
    const day = shanghaiDay(visit.submittedAt!)
    counted.set(day, (counted.get(day) ?? 0) + 1)
    receipts.set(visit.id, `DC-${day.slice(2).replaceAll('-', '')}-${String(counted.get(day)).padStart(4, '0')}`)
  }
  return visits.map((visit) => row(visit, roster, items, receipts.get(visit.id) ?? null))
}

const bySubmission = (one: DemoVisit, other: DemoVisit) => one.submittedAt!.getTime() - other.submittedAt!.getTime() || (one.id < other.id ? -1 : 1)

function row(visit: DemoVisit, roster: Roster, items: readonly Item[], receipt: string | null): VisitRow {
  const { person } = visit
  const worker = roster.inVillage(person.village)
  const reviewer = roster.inTownship(person.village.township.code)
  const signs = visit.submittedAt !== null && visit.contact !== 'lost'
  return {
    id: visit.id, person_id: person.id, region_code: person.village.code, recorded_region: person.village.code, year: visit.year,
    visited_on: visit.visitedOn, contact: visit.contact, lost_reason: visit.lostReason, state: visit.state, draft: draftOf(visit, items),
    signed_by: signs ? (person.guardian?.name ?? person.name) : null, signer_relation: signs ? (person.guardian?.relation ?? 'self') : null,
    receipt, surveyed_by: worker.id, surveyed_by_name: worker.name, submitted_at: visit.submittedAt,
    reviewed_by: visit.reviewedAt ? reviewer.id : null, reviewed_by_name: visit.reviewedAt ? reviewer.name : null,
    reviewed_at: visit.reviewedAt, review_words: visit.reviewWords, created_at: at(visit.visitedOn, 14), version: visit.reviewedAt ? 6 : visit.submittedAt ? 5 : 3,
  }
}

/** What was typed stays with surveys that may be gone on with. */
function draftOf(visit: DemoVisit, items: readonly Item[]): VisitRow['draft'] {
  if (!visit.entered || visit.state === 'accepted' || visit.state === 'submitted') return { parts: {} }
  const heard = { status: visit.entered.answers, needs: visit.entered.needs }
  const parts = partsOf(items)
  const filled = visit.state === 'returned' ? parts.length : chance('filled', visit.id).int(1, parts.length - 1)
  return { parts: Object.fromEntries(parts.slice(0, filled).map((part) => [part.name, { values: prefill(part, heard, true), done: true }])) }
}
