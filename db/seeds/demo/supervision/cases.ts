import type { Insertable } from 'kysely'
import type { DB } from '@/db/types'
import type { Item } from '@/lib/casework/catalogue/schema'
import { at, dayBetween } from '../calendar'
import { chance } from '../random'
import type { Staff } from '../staff/roster'
import type { Act } from '../trail/log'
import type { Past } from './as-of'
import type { Drawn, DrawnCase } from './draws'
import { isWrong, judge, type Judgement, type VerdictRow, verdictRow } from './judge'
import type { RoundPlan } from './plan'

export type JudgedCase = DrawnCase & { judgedAt: Date; judgements: Judgement[]; verdicts: VerdictRow[] }
export type Cases = { rows: Insertable<DB['inspection_case']>[]; judged: JudgedCase[]; acts: Act[] }

/** The drawn households of a round; the first townships are judged, of the last of them only a part. */
export function casesOf(drawn: readonly Drawn[], plan: RoundPlan, officer: Staff, items: readonly Item[], past: Past): Cases {
  const all = drawn.flatMap((draw, order) => {
    const share = Math.min(1, Math.max(0, plan.judged - order))
    return draw.cases.map((one) => (one.rank <= Math.round(draw.cases.length * share) ? judged(one, plan, officer, items, past) : one))
  })
  const done = all.filter((one): one is JudgedCase => 'judgedAt' in one)
  return { rows: all.map((one) => row(one, officer)), judged: done, acts: done.flatMap((one) => acts(one, officer)) }
}

function judged(one: DrawnCase, plan: RoundPlan, officer: Staff, items: readonly Item[], past: Past): JudgedCase {
  const draw = chance('judged', one.id)
  const judgedAt = at(dayBetween(plan.judgeFrom, plan.judgeUntil, draw.next()), draw.int(9, 17), draw.int(0, 59), draw.int(0, 59))
  const judgements = judge(one.snapshot, items, past, one.township)
  const verdicts = judgements.map((judgement) => verdictRow(judgement, one.id, one.snapshot.household.regionCode, officer, judgedAt))
  return { ...one, judgedAt, judgements, verdicts }
}

function row(one: DrawnCase | JudgedCase, officer: Staff): Insertable<DB['inspection_case']> {
  const isJudged = 'judgedAt' in one
  return {
    id: one.id, draw_id: one.drawId, household_id: one.snapshot.household.id, region_code: one.snapshot.household.regionCode, rank: one.rank,
    snapshot: one.snapshot as unknown as Insertable<DB['inspection_case']>['snapshot'], state: isJudged ? 'judged' : 'to-judge', swapped_reason: null,
    judged_by: isJudged ? officer.id : null, judged_by_name: isJudged ? officer.name : null, judged_at: isJudged ? one.judgedAt : null, version: isJudged ? 2 : 1,
  }
}

const acts = (one: JudgedCase, officer: Staff): Act[] =>
  one.snapshot.persons.map((person) => {
    const own = one.judgements.filter(({ item }) => item.personId === person.id)
    return {
      at: one.judgedAt, by: officer, action: 'inspection-case.judged', subject: { type: 'inspection-case', id: one.id }, personId: person.id,
      region: one.snapshot.household.regionCode, changes: { judged: own.length, inaccurate: own.filter(isWrong).length },
    }
  })
