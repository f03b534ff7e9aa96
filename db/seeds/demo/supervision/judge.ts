import type { Insertable } from 'kysely'
import type { DB } from '@/db/types'
import type { Item } from '@/lib/casework/catalogue/schema'
import { type JudgeItem, judgeItems, verdictKey } from '@/lib/supervision/inspection/judgeable'
import type { Element, Verdict } from '@/lib/supervision/inspection/verdict'
import type { Snapshot } from '@/lib/supervision/sampling/snapshot'
import { chance, demoId, type Chance } from '../random'
import type { Staff } from '../staff/roster'
import { careOf, type Fault } from '../survey/errors'
import type { Past } from './as-of'

export type Judgement = { item: JudgeItem; code: Verdict; wrongElements: Element[]; reason: string; note: string }

/** How an officer judges a household: the faults that the entries have, and a few that only asking shows. */
export function judge(snapshot: Snapshot, items: readonly Item[], past: Past, township: number): Judgement[] {
  const faults = new Map(snapshot.persons.map((person) => [person.id, faultsOf(person.visit?.id ?? null, past)]))
  const listed = judgeItems(snapshot, items)
  const known = new Set(listed.map(verdictKey))
  const missed = snapshot.persons.flatMap((person) => faults.get(person.id)!
    .filter(({ part, kind }) => part === 'need' && kind === 'missed')
    .map(({ code }) => ({ personId: person.id, part: 'need', code, subjectId: null }))
    .filter((one) => !known.has(verdictKey(one))))
  const care = careOf(township)
  const draw = chance('judge', snapshot.household.id, snapshot.takenAt)
  return judgeItems(snapshot, items, missed).map((item) => judgeItem(item, faults.get(item.personId)!, past, draw, care))
}

const faultsOf = (visitId: string | null, past: Past): Fault[] => (visitId ? (past.visits.get(visitId)?.entered?.faults ?? []) : [])

function judgeItem(item: JudgeItem, faults: readonly Fault[], past: Past, draw: Chance, care: number): Judgement {
  if (item.part === 'service') return judgeService(item, past, draw, care)
  const fault = faults.find(({ part, code }) => part === item.part && code === item.code)
  const isBlank = item.recorded === '没有勾' || item.recorded === '没有填'
  if (fault && (fault.kind === 'missed') === isBlank) return found(item, fault.kind, draw)
  if (item.added) return found(item, 'missed', draw)
  if (isBlank) return draw.is(item.part === 'status' ? 0.5 : 0.3) ? found(item, 'missed', draw) : right(item)
  if (item.hints.length > 0 && draw.is(0.4)) return found(item, item.part === 'need' ? 'over_ticked' : 'mis_ticked', draw)
  return draw.is((item.part === 'status' ? 0.035 : 0.03) * care) ? found(item, item.part === 'status' ? 'mis_ticked' : 'over_ticked', draw) : right(item)
}

function judgeService(item: JudgeItem, past: Past, draw: Chance, care: number): Judgement {
  const flaw = item.subjectId ? past.services.get(item.subjectId)?.flaw : null
  if (flaw?.fabricated) return { item, code: 'fabricated', wrongElements: [], reason: 'not-served', note: '本人和家属都说没有人来过' }
  if (flaw) return { item, code: 'accurate', wrongElements: flaw.elements, reason: 'elements', note: draw.pick(['措施只有一句话', '和本人说的不一样', '']) }
  if (draw.is(0.015 * care)) return { item, code: 'accurate', wrongElements: ['time'], reason: 'elements', note: '日期和签收单不一致' }
  return right(item)
}

const right = (item: JudgeItem): Judgement => ({ item, code: 'accurate', wrongElements: [], reason: '', note: '' })

const STALE = [['outdated', ''], ['outdated', '填的是去年的情况'], ['not-asked', ''], ['contradicts', '和今年的服务记录对不上']] as const
const REASONS: Record<string, readonly (readonly [reason: string, note: string])[]> = {
  missed: [['not-asked', '电话问本人，说一直想要'], ['not-asked', ''], ['outdated', '今年情况变了']],
  over_ticked: [['not-own', '是家里人想要'], ['unreasonable', ''], ['copied', '和邻户勾的一模一样'], ['not-asked', '']],
  mis_ticked: [['outdated', '去年的情况'], ['contradicts', '和服务记录对不上'], ['not-asked', ''], ['unreasonable', '']],
}

function found(item: JudgeItem, code: Verdict, draw: Chance): Judgement {
  const [reason, note] = draw.pick(item.part === 'status' ? STALE : REASONS[code]!)
  return { item, code, wrongElements: [], reason, note }
}

export const isWrong = ({ item, code, wrongElements }: Judgement): boolean =>
  item.institutionId ? code === 'fabricated' || wrongElements.length >= 3 : code !== 'accurate' || (item.part === 'service' && wrongElements.length > 0)

export type VerdictRow = Insertable<DB['verdict']> & { id: string }

export const verdictRow = ({ item, code, wrongElements, reason, note }: Judgement, caseId: string, region: number, by: Staff, judgedAt: Date): VerdictRow => ({
  id: demoId('verdict', caseId, item.personId, item.part, item.code, item.subjectId ?? ''), case_id: caseId, region_code: region,
  person_id: item.personId, part: item.part, item_code: item.code, subject_id: item.subjectId, institution_id: item.institutionId,
  code, wrong_elements: wrongElements, reason, note, judged_by: by.id, judged_by_name: by.name, judged_at: judgedAt, version: 1,
})
