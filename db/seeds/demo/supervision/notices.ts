import type { Insertable } from 'kysely'
import type { DB } from '@/db/types'
import { addDays, type Day, shanghaiDay } from '@/lib/kit/dates/day'
import { addWorkingDays } from '@/lib/kit/dates/working-days'
import { findingWords, partWords } from '@/lib/supervision/inspection/words'
import { at, type Calendar, earlier } from '../calendar'
import { chance, type Chance, demoId } from '../random'
import type { Staff } from '../staff/roster'
import type { Act } from '../trail/log'
import type { JudgedCase } from './cases'
import { isWrong, type Judgement } from './judge'
import { ASKED, CHANGED, CLOSED, REOPENED, REPLIED } from './notice-words'

type State = 'issued' | 'replied' | 'reopened' | 'closed'
type Step = { kind: State; by: Staff; at: Date; words: string; changed: string }
export type Notices = { rows: Insertable<DB['rectification']>[]; findings: Insertable<DB['rectification_finding']>[]; events: Insertable<DB['rectification_event']>[]; acts: Act[] }
type Frame = { calendar: Calendar; officer: Staff; worker: (village: number) => Staff; count: (stem: string) => number }

const NOTICE_DAYS = 10
const REOPEN_DAYS = 5

/** Notices from judged households with faults: most are put right in time, some are late, some sent back. */
export function noticesOf(cases: readonly JudgedCase[], frame: Frame): Notices {
  const all: Notices = { rows: [], findings: [], events: [], acts: [] }
  const ordered = cases.toSorted((one, other) => one.judgedAt.getTime() - other.judgedAt.getTime() || (one.id < other.id ? -1 : 1))
  const faulty = ordered.filter(({ judgements }) => judgements.some(isWrong))
  // each township has something to answer, whatever the lots were
  const newest = new Set(new Map(faulty.map((one) => [Math.floor(one.snapshot.household.regionCode / 1000), one.id])).values())
  for (const one of faulty) {
    if (newest.has(one.id) || chance('notice', one.id).is(0.5)) notice(one, one.judgements.filter(isWrong), newest.has(one.id), frame, all)
  }
  return all
}

function notice(one: JudgedCase, wrong: Judgement[], isNewest: boolean, { calendar, officer, worker, count }: Frame, all: Notices): void {
  const id = demoId('notice', one.id)
  const draw = chance('notice course', one.id)
  const { household } = one.snapshot
  const issuedAt = new Date(one.judgedAt.getTime() + draw.int(10, 90) * 60_000)
  const day = shanghaiDay(issuedAt)
  const steps = courseOf(draw, isNewest, { calendar, officer, worker: worker(household.regionCode), issuedAt, dueOn: addWorkingDays(day, NOTICE_DAYS) })
  const last = steps.at(-1)!
  const stem = `整〔${day.slice(0, 4)}〕${day.slice(5, 7)}-`
  const dueOn = last.kind === 'reopened' ? addWorkingDays(shanghaiDay(last.at), REOPEN_DAYS) : addWorkingDays(day, NOTICE_DAYS)
  const asked = draw.pick(ASKED)
  all.rows.push({
    id, number: `${stem}${String(count(stem)).padStart(4, '0')}`, region_code: household.regionCode, case_id: one.id, issuer_region: officer.region,
    household_id: household.id, household_name: household.headName, asked, due_on: dueOn, state: last.kind,
    issued_by: officer.id, issued_by_name: officer.name, issued_at: issuedAt, version: steps.length,
  })
  for (const judgement of wrong) all.findings.push(finding(id, one, judgement))
  const persons = [...new Set(wrong.map(({ item }) => item.personId))]
  steps.forEach((step, index) => {
    all.events.push({
      id: demoId('notice event', id, index), rectification_id: id, region_code: household.regionCode, kind: step.kind, words: index === 0 ? asked : step.words,
      changed: step.changed, by_account: step.by.id, by_name: step.by.name, at: step.at,
    })
    for (const personId of persons) {
      all.acts.push({ at: step.at, by: step.by, action: `rectification.${step.kind}`, subject: { type: 'rectification', id }, personId, region: household.regionCode, changes: { state: step.kind } })
    }
  })
}

function finding(noticeId: string, one: JudgedCase, { item, code, wrongElements, reason, note }: Judgement): Insertable<DB['rectification_finding']> {
  const verdict = one.verdicts.find((row) => row.person_id === item.personId && row.part === item.part && row.item_code === item.code && row.subject_id === item.subjectId)!
  const name = item.part === 'service' && item.subjectId ? `${item.name}（${item.recorded}）` : item.name
  return {
    id: demoId('finding', verdict.id), rectification_id: noticeId, region_code: one.snapshot.household.regionCode, verdict_id: verdict.id, person_id: item.personId,
    part: item.part, item_code: item.code, problem: `${partWords(item.part)}“${name}”：${findingWords({ code, wrongElements, reason, note })}`,
  }
}

type Course = { calendar: Calendar; officer: Staff; worker: Staff; issuedAt: Date; dueOn: Day }

/** What happened up to yesterday. */
function courseOf(draw: Chance, isNewest: boolean, { calendar, officer, worker, issuedAt, dueOn }: Course): Step[] {
  const yesterday = addDays(calendar.today, -1)
  const isOver = dueOn < addDays(calendar.today, -4)
  const drawn: State = draw.weighted(isOver ? { closed: 88, issued: 5, replied: 4, reopened: 3 } : { closed: 18, issued: 38, replied: 32, reopened: 12 })
  // nothing stays open for more than a month after its deadline
  const until: State = dueOn < addDays(calendar.today, -30) ? 'closed' : isNewest && !isOver ? 'issued' : drawn
  const steps: Step[] = [{ kind: 'issued', by: officer, at: issuedAt, words: '', changed: '' }]
  const add = (kind: State, by: Staff, after: Day, hour: number, words: string, changed = '') => {
    const before = shanghaiDay(steps.at(-1)!.at)
    if (after <= before || after > yesterday) return false
    steps.push({ kind, by, at: at(after, hour, draw.int(0, 59), draw.int(0, 59)), words, changed })
    return true
  }
  const repliedOn = addWorkingDays(shanghaiDay(issuedAt), draw.is(0.88) ? draw.int(1, 9) : draw.int(11, 14))
  if (until === 'issued' || !add('replied', worker, repliedOn, 11, draw.pick(REPLIED), draw.pick(CHANGED))) return steps
  if (until === 'replied') return steps
  const checkedOn = addWorkingDays(repliedOn, draw.int(1, 3))
  if (until === 'reopened' || draw.is(0.06)) {
    if (!add('reopened', officer, checkedOn, 15, draw.pick(REOPENED)) || until === 'reopened') return steps
    const again = addWorkingDays(checkedOn, draw.int(1, 4))
    if (add('replied', worker, again, 10, draw.pick(REPLIED), draw.pick(CHANGED))) add('closed', officer, addWorkingDays(again, 1), 16, draw.pick(CLOSED))
    return steps
  }
  add('closed', officer, earlier(checkedOn, yesterday), 16, draw.pick(CLOSED))
  return steps
}
