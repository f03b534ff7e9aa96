import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { today } from '@/lib/kit/dates/day'
import { addWorkingDays } from '@/lib/kit/dates/working-days'
import { newId } from '@/lib/kit/id'
import type { Cursor } from '@/lib/kit/listing/listing'
import { Missing } from '@/lib/kit/refusal'
import { close, reopen, replyTo } from '@/lib/management/rectification/commands'
import { countRectifications, listRectifications, rectificationList } from '@/lib/management/rectification/list'
import { findRectification, listEvents, listFindings } from '@/lib/management/rectification/queries'
import { rectificationTodos } from '@/lib/management/rectification/todo'
import { drawTownship, openRound } from '@/lib/supervision/sampling/commands'
import { above, aCounty, aTownship, aVillage, anActor } from '@/tests/support/factories'
import { aNeed, households } from '@/tests/support/inspection'
import { owner } from '@/tests/support/owner'
import { saveVerdicts } from './commands'
import { findIssuable, issueNotice } from './issue'
import { judgeItems } from './judgeable'
import { findCase, itemsAtFreeze } from './queries'

let county: number, village: number, officer: Actor, worker: Actor, caseId: string, verdictIds: string[], personId: string
const DUE = addWorkingDays(today(), 10)
const LIST = rectificationList.parse({})

beforeEach(async () => {
  const township = await aTownship(await aCounty())
  county = above(township, 3)
  village = await aVillage(township)
  officer = await anActor('officer', county, { name: '周敏' })
  worker = await anActor('village-worker', village, { name: '邓小兰' })
  const [person] = await households(village, 1)
  personId = person!.id
  await aNeed(person!, '33')
  await aNeed(person!, '21')
  const roundId = await openRound(officer, { requestKey: newId() })
  await drawTownship(officer, roundId, township)
  caseId = (await owner().selectFrom('inspection_case').where('household_id', '=', person!.householdId).select('id').executeTakeFirstOrThrow()).id
  await judgeNeedsWrong()
  verdictIds = (await asActor(officer, (tx) => findIssuable(officer, tx, caseId)))!.findings.map((one) => one.verdictId)
})

async function judgeNeedsWrong(verdict = 'over_ticked') {
  const found = (await asActor(officer, (tx) => findCase(officer, tx, caseId)))!
  const items = judgeItems(found.snapshot!, await asActor(officer, (tx) => itemsAtFreeze(tx, found.snapshot!, found.line)))
  const typed: Record<string, unknown> = { version: found.version, act: 'next' }
  for (const { key, part } of items) {
    typed[`v-${key}`] = part === 'need' ? verdict : 'accurate'
    typed[`r-${key}`] = part === 'need' ? 'not-own' : ''
    typed[`n-${key}`] = part === 'need' ? '是孙子想学' : ''
  }
  return saveVerdicts(officer, caseId, typed as never)
}

const todos = async (actor: Actor) => (await asActor(actor, (tx) => rectificationTodos(actor, tx))).filter((todo) => todo.amount > 0).map(({ title, late: isLate }) => [title, isLate])
const form = (changes = {}) => ({ findings: verdictIds, asked: '核实后改正记录', dueOn: DUE, requestKey: newId(), ...changes })
const issue = (changes = {}, actor = officer) => issueNotice(actor, caseId, form(changes))
const reply = (id: string, version = 1, actor = worker) => replyTo(actor, id, { words: '已问本人', changed: '去掉了这一项需求', version })
const find = (id: string, actor = officer) => asActor(actor, (tx) => findRectification(actor, tx, id))

describe('issuing', () => {
  test('turns the wrong items of a judged case into a numbered notice', async () => {
    const id = await issue()
    const [year, month] = today().split('-')
    expect(await find(id)).toMatchObject({ number: `整〔${year}〕${month}-0001`, state: 'issued', dueOn: DUE, regionCode: village, householdName: '户主' })
    const findings = await asActor(worker, (tx) => listFindings(worker, tx, id))
    expect(findings).toHaveLength(2)
    expect(findings.map((one) => one.problem)).toContain('需求“运动指导”：多勾；是家里人的情况或需求，不是本人的；是孙子想学。')
    const entry = await owner().selectFrom('trail').where('action', '=', 'rectification.issued').where('subject_id', '=', id).select('person_id').execute()
    expect(entry).toEqual([{ person_id: personId }])
  })

  test('numbers count up in each office, also at the same moment', async () => {
    const numbers = await Promise.all(verdictIds.map(async (one) => (await find(await issue({ findings: [one] })))!.number))
    expect(numbers.map((number) => number.slice(-4)).toSorted()).toEqual(['0001', '0002'])
  })

  test('the same form sent twice issues once', async () => {
    const same = form()
    const ids = await Promise.all([issueNotice(officer, caseId, same), issueNotice(officer, caseId, same)])
    expect(ids[0]).toBe(ids[1])
    expect((await asActor(officer, (tx) => countRectifications(officer, tx, LIST, today()))).count).toBe(1)
  })

  test('a finding goes into one notice only, and its verdict stays', async () => {
    await issue({ findings: [verdictIds[0]] })
    await expect(issue({ findings: [verdictIds[0]] })).rejects.toThrow(/已经发过通知/)
    await expect(judgeNeedsWrong('accurate')).rejects.toThrow(/已经写进整改通知/)
  })

  test.each([
    [() => ({ dueOn: today() }), /至少要留1个工作日/],
    [() => ({ dueOn: '2099-01-01' }), /最长半年/],
    [() => ({ findings: [newId()] }), /请重新选/],
  ])('%# is refused in words', async (changes, words) => {
    await expect(issue(changes())).rejects.toThrow(words)
  })

  test('not before the case is judged, not by another office, not by who entered it', async () => {
    await expect(issue({}, await anActor('officer', above(county, 2)))).rejects.toThrow(/由抽取这一户的县/)
    // a worker does not see the round of the county
    await expect(issue({}, worker)).rejects.toThrow(Missing)
    await expect(issue({}, await anActor('office', county))).rejects.toThrow(/由抽取这一户的县/)
    await owner().updateTable('inspection_case').set({ state: 'to-judge' }).where('id', '=', caseId).execute()
    await expect(issue()).rejects.toThrow(/还没有判完/)
  })
})

describe('answering and checking', () => {
  test('issued, replied, sent back, replied, closed: each with who and words', async () => {
    const id = await issue()
    await reply(id)
    await reopen(officer, id, { reason: '还有一项没有改', dueOn: addWorkingDays(today(), 5), version: 2 })
    await reply(id, 3)
    await close(officer, id, { words: '', version: 4 })
    const events = await asActor(worker, (tx) => listEvents(worker, tx, id))
    expect(events.map(({ kind, by }) => `${kind} ${by}`).toReversed()).toEqual(['issued 周敏', 'replied 邓小兰', 'reopened 周敏', 'replied 邓小兰', 'closed 周敏'])
    expect(events[1]).toMatchObject({ words: '已问本人', changed: '去掉了这一项需求' })
    expect(await find(id)).toMatchObject({ state: 'closed', dueOn: addWorkingDays(today(), 5) })
  })

  test('each step is refused in the wrong state', async () => {
    const id = await issue()
    await expect(close(officer, id, { words: '', version: 1 })).rejects.toThrow(/还没有回复/)
    await expect(reopen(officer, id, { reason: '再改', dueOn: DUE, version: 1 })).rejects.toThrow(/还没有回复/)
    await reply(id)
    await expect(reply(id, 2)).rejects.toThrow(/等发出通知的业务员复核/)
    await close(officer, id, { words: '', version: 2 })
    await expect(reply(id, 3)).rejects.toThrow(/已经办结/)
    await expect(reopen(officer, id, { reason: '再改', dueOn: DUE, version: 3 })).rejects.toThrow(/已经办结/)
  })

  test('each step is refused to the wrong person', async () => {
    const id = await issue()
    await expect(reply(id, 1, officer)).rejects.toThrow(/由村（社区）专委或乡镇/)
    await reply(id)
    await expect(close(worker, id, { words: '', version: 2 })).rejects.toThrow(/由发出通知的业务员复核/)
    await expect(close(await anActor('officer', above(county, 2)), id, { words: '', version: 2 })).rejects.toThrow(/由发出通知的业务员复核/)
  })

  test('two replies at once: one is saved, the other told', async () => {
    const id = await issue()
    const results = await Promise.allSettled([reply(id), reply(id)])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await asActor(worker, (tx) => listEvents(worker, tx, id))).toHaveLength(2)
  })
})

describe('lists and what waits', () => {
  test('late ones stand in the list of late ones and in both to-do lists', async () => {
    const id = await issue()
    await owner().updateTable('rectification').set({ due_on: '2026-11-02' }).where('id', '=', id).execute()
    const late = rectificationList.parse({ late: '1', region: String(village) })
    expect((await asActor(officer, (tx) => listRectifications(officer, tx, late, today()))).rows.map((row) => row.id)).toEqual([id])
    expect(await todos(worker)).toEqual([['回复逾期的整改', true]])
    expect(await todos(officer)).toEqual([['督促逾期的整改', true]])
    await reply(id)
    expect(await todos(worker)).toEqual([])
    expect(await todos(officer)).toEqual([['复核整改回复', undefined]])
  })

  test('what a worker is to answer in time is exactly the list behind it', async () => {
    const id = await issueNotice(officer, caseId, { findings: [verdictIds[0]!], asked: '核实', dueOn: DUE, requestKey: newId() })
    const replied = await issueNotice(officer, caseId, { findings: [verdictIds[1]!], asked: '核实', dueOn: DUE, requestKey: newId() })
    await replyTo(worker, replied, { words: '核实了', changed: '改了', version: 1 })
    await asActor(worker, async (tx) => {
      const todo = (await rectificationTodos(worker, tx)).find(({ title }) => title === '回复整改通知')!
      const list = rectificationList.parse(Object.fromEntries(new URL(todo.href, 'http://x').searchParams))
      expect((await listRectifications(worker, tx, list, today())).rows.map((row) => row.id)).toEqual([id])
      expect(todo.amount).toBe(1)
    })
  })

  test('a list pages through by key in both orders', async () => {
    const ids = [await issue({ findings: [verdictIds[0]] }), await issue({ findings: [verdictIds[1]] })]
    for (const sort of ['issued', '-due']) {
      const { rows } = await asActor(officer, (tx) => listRectifications(officer, tx, rectificationList.parse({ sort }), today()))
      expect(rows.map((row) => row.id).toSorted()).toEqual([...ids].toSorted())
    }
  })

  test('what waits leads by its deadline, closed ones come last with the latest first, and equal deadlines keep their page', async () => {
    await many(await issue())
    const { forwards: rows, backwards } = await walkBothWays()
    const ranks = rows.map(({ state }) => ['replied', 'closed'].indexOf(state))
    const waits = rows.filter(({ state }) => state === 'issued' || state === 'reopened')
    const closed = rows.filter(({ state }) => state === 'closed')
    expect(new Set(rows.map(({ id }) => id)).size).toBe(61)
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    expect(waits.map(({ dueOn }) => dueOn)).toEqual(waits.map(({ dueOn }) => dueOn).toSorted())
    expect(closed.map(({ dueOn }) => dueOn)).toEqual(closed.map(({ dueOn }) => dueOn).toSorted().toReversed())
    expect(backwards.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
  })
})

describe('each lock alone', () => {
  for (const lock of ['scope', 'row-security'] as const) {
    test(`with ${lock} off a stranger reads and answers nothing`, async () => {
      const id = await issue()
      const strangers = [await anActor('village-worker', await aVillage()), await anActor('officer', await aCounty())] as const
      process.env.LIANGFU_TEST = '1'
      process.env.LIANGFU_TEST_LOCK_OFF = lock
      try {
        for (const stranger of strangers) {
          const seen = await asActor(stranger, async (tx) => [
            await findRectification(stranger, tx, id), (await listFindings(stranger, tx, id)).length, (await listEvents(stranger, tx, id)).length,
            (await listRectifications(stranger, tx, LIST, today())).rows.length,
          ])
          expect(seen).toEqual([undefined, 0, 0, 0])
        }
        await expect(reply(id, 1, strangers[0])).rejects.toThrow(Missing)
        await expect(close(strangers[1], id, { words: '', version: 1 })).rejects.toThrow(Missing)
        await expect(reopen(strangers[1], id, { reason: '再改', dueOn: DUE, version: 1 })).rejects.toThrow(Missing)
        await expect(issue({}, strangers[1])).rejects.toThrow(Missing)
      } finally {
        delete process.env.LIANGFU_TEST_LOCK_OFF
      }
      expect(await find(id)).toMatchObject({ state: 'issued', version: 1 })
    })
  }
})

/** Sixty more notices like one, in each state, on three deadlines. */
const many = (id: string) =>
  sql`insert into rectification (id, number, region_code, case_id, issuer_region, household_id, household_name, asked, due_on, state, issued_by, issued_by_name, request_key)
    select gen_random_uuid(), number || '-' || n, region_code, case_id, issuer_region, household_id, household_name, asked,
      date '2026-11-02' + n % 3 * 20, (array['issued', 'reopened', 'replied', 'closed'])[1 + n / 3 % 4], issued_by, issued_by_name, gen_random_uuid()
    from rectification, generate_series(1, 60) n where id = ${id}`.execute(owner())

const page = (cursor: Cursor | null) => asActor(officer, (tx) => listRectifications(officer, tx, { ...LIST, cursor }, today()))

/** Every page after the first one, and from the last one every page back. */
async function walkBothWays() {
  let at = await page(null)
  const forwards = [...at.rows]
  while (at.next) {
    at = await page(at.next)
    forwards.push(...at.rows)
  }
  const backwards = [...at.rows]
  while (at.previous) {
    at = await page(at.previous)
    backwards.unshift(...at.rows)
  }
  return { forwards, backwards }
}
