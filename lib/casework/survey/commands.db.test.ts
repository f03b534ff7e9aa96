import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { addDays, today } from '@/lib/kit/dates/day'
import { newId } from '@/lib/kit/id'
import { Missing, Refusal } from '@/lib/kit/refusal'
import { aPerson, aTownship, aVillage, above, anActor } from '@/tests/support/factories'
import { owner } from '@/tests/support/owner'
import { aFilledSurvey, homeContact, partsNow, plainAnswers, posted, signed, versionOf, visitOf } from '@/tests/support/survey'
import { saveContact, savePart } from './draft'
import { partInput } from './parts'
import { answersAtSubmission, currentAnswers } from './queries'
import { listTasks, surveyProgress, taskList } from './list'
import { surveyTodos } from './todo'
import { reviewVisit } from './review'
import { contactInput, surveyYear } from './schema'
import { submitLost, submitVisit } from './submit'

let village: number
let worker: Actor
let reviewer: Actor
let person: { id: string }

beforeEach(async () => {
  const township = await aTownship()
  village = await aVillage(township)
  worker = await anActor('village-worker', village, { name: '邓小兰' })
  reviewer = await anActor('township-worker', township, { name: '杨帆' })
  person = await aPerson(village, { birthDate: '1974-05-12', level: '2' })
})

const submit = async (actor = worker) => submitVisit(actor, person.id, signed(await versionOf(actor, person.id)))
const rows = (table: 'status_answer' | 'need') =>
  owner().selectFrom(table).where('person_id', '=', person.id).orderBy('valid_from').selectAll().execute()

describe('a survey is filled page by page', () => {
  test('and gone on with anywhere: what was typed is kept, whole or not', async () => {
    await saveContact(worker, person.id, homeContact())
    const [, , sport] = await partsNow(worker)
    const half = posted({ 'status-T02': '三四次', 'need-33': ['1'] }, 1, { later: 'yes' })
    expect(await savePart(worker, person.id, sport!.number, half)).toMatchObject({ later: true, hints: [] })

    const visit = await visitOf(reviewer, person.id)
    expect(visit?.draft.parts['体育']).toEqual({ values: { 'status-T02': '三四次', 'need-33': ['1'] }, done: false })
    await expect(submit()).rejects.toThrow(/还没有填完/)
    expect(await rows('status_answer')).toEqual([])
  })

  test('hints are shown once and never block', async () => {
    await saveContact(worker, person.id, homeContact())
    const [, , sport] = await partsNow(worker)
    const answers = plainAnswers(sport!, { 'status-T05': '2' })
    const first = await savePart(worker, person.id, sport!.number, posted(answers, 1))
    expect(first.hints.map((hint) => hint.id)).toEqual(['home-rehab-expected'])
    const second = await savePart(worker, person.id, sport!.number, posted(answers, 2, { seen: 'home-rehab-expected' }))
    expect(second.hints).toEqual([])
  })

  test('bad answers name their item', async () => {
    const parts = await partsNow(worker)
    const sport = parts.find((part) => part.name === '体育')!
    const read = (change: Record<string, string | string[]>) =>
      partInput(sport).safeParse({ ...plainAnswers(sport), later: '', seen: '', version: '1', requestKey: newId(), ...change })
    expect(read({}).success).toBe(true)
    expect(read({ 'status-T05': '9' }).error?.issues).toMatchObject([{ path: ['status-T05'], message: '出户能力：没有这个选项，请重新选' }])
    expect(read({ 'status-T02': 'x', 'status-T05': '' }).error?.issues).toHaveLength(2)
    expect(read({ 'need-33': ['1', '77'], noNeeds: '' }).error?.issues[0]?.message).toContain('运动指导')
    expect(read({ 'status-T03': 'no' }).error?.issues[0]?.message).toBe('请选不参加文体活动的主要原因')
    expect(read({ noNeeds: '' }).error?.issues[0]?.path).toEqual(['noNeeds'])
    expect(read({ 'status-T05': '9', later: 'yes' }).success).toBe(true)
  })

  test.each([
    ['tomorrow', addDays(today(), 1), '调研日期不能晚于今天'],
    ['last year', `${surveyYear() - 1}-12-31`, '调研日期要在今年'],
    ['no day', '2026-02-30', '调研日期不是真实的日期'],
  ])('a visit %s is refused', (_, visitedOn, message) => {
    const read = contactInput.safeParse({ visitedOn, contact: 'home', lostReason: '', version: '0', requestKey: newId() })
    expect(read.error?.issues[0]?.message).toBe(message)
  })

  test('two workers at once: the second is told, the first stays', async () => {
    const other = await anActor('village-worker', village, { name: '何平' })
    const [one, two] = await Promise.allSettled([
      saveContact(worker, person.id, homeContact()),
      saveContact(other, person.id, { ...homeContact(), contact: 'phone' }),
    ])
    const refused = [one, two].filter((result) => result.status === 'rejected')
    expect(refused).toHaveLength(1)
    expect((refused[0] as PromiseRejectedResult).reason).toBeInstanceOf(Refusal)

    const [, culture] = await partsNow(worker)
    await savePart(worker, person.id, culture!.number, posted(plainAnswers(culture!), await versionOf(worker, person.id)))
    await expect(savePart(other, person.id, culture!.number, posted(plainAnswers(culture!), 1))).rejects.toThrow(/刚被邓小兰改过。您填的内容还在/)
  })

  test('the same form sent twice is saved once', async () => {
    const input = homeContact()
    await saveContact(worker, person.id, input)
    await saveContact(worker, person.id, input)
    expect(await versionOf(worker, person.id)).toBe(1)
  })

  test.each(['dead', 'cancelled'])('who is %s cannot be surveyed', async (state) => {
    await owner().updateTable('person').set({ state }).where('id', '=', person.id).execute()
    await expect(saveContact(worker, person.id, homeContact())).rejects.toThrow(/不能再调研/)
  })
})

describe('handing in', () => {
  test('gives a receipt of the day and writes answers and needs', async () => {
    await aFilledSurvey(worker, person.id, { 'need-33': ['1', '3'], 'status-T05': '2' })
    const visitId = await submit()
    const visit = await visitOf(worker, person.id)
    expect(visit).toMatchObject({ id: visitId, state: 'submitted', signedBy: '测试人' })
    expect(visit?.receipt).toMatch(new RegExp(`^DC-${today().slice(2).replaceAll('-', '')}-\\d{4}$`))
    const now = await asActor(worker, (tx) => currentAnswers(worker, tx, person.id))
    expect(now.needs).toEqual({ 33: ['1', '3'] })
    expect(now.status).toMatchObject({ T05: '2', T02: 0, X03: ['0'] })
  })

  test('twice is once: one receipt, one set of rows', async () => {
    await aFilledSurvey(worker, person.id)
    const form = signed(await versionOf(worker, person.id))
    const ids = await Promise.all([submitVisit(worker, person.id, form), submitVisit(worker, person.id, form)])
    expect(new Set(ids).size).toBe(1)
    const trail = await owner().selectFrom('trail').where('subject_id', '=', ids[0]!).where('action', '=', 'survey.submitted').select('id').execute()
    expect(trail).toHaveLength(1)
    expect((await rows('status_answer')).every((row) => row.valid_to === null)).toBe(true)
  })

  test('many at once get different numbers', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => aPerson(village)))
    for (const one of people) await aFilledSurvey(worker, one.id)
    await Promise.all(people.map(async (one) => submitVisit(worker, one.id, signed(await versionOf(worker, one.id)))))
    const receipts = await Promise.all(people.map(async (one) => (await visitOf(worker, one.id))?.receipt))
    expect(new Set(receipts).size).toBe(5)
  })

  test('history is closed, never overwritten; unchanged answers are confirmed', async () => {
    await aFilledSurvey(worker, person.id, { 'need-33': ['1'], 'need-34': ['1'] })
    const visitId = await submit()
    await reviewVisit(reviewer, visitId, { verdict: 'return', words: '再问问出门的事', version: await versionOf(reviewer, person.id) })
    const before = await rows('status_answer')
    await aFilledSurvey(worker, person.id, { 'status-T05': '3', 'need-33': ['1'] })
    await submit()

    const after = await rows('status_answer')
    expect(after).toHaveLength(before.length + 1)
    for (const row of before) {
      const now = after.find((one) => one.id === row.id)!
      expect(now.value).toEqual(row.value)
      expect(now.valid_from).toEqual(row.valid_from)
      expect(now.valid_to === null).toBe(row.item_code !== 'T05')
      expect(now.confirmed_visit_id).toBe(row.item_code === 'T05' ? null : visitId)
    }
    const needs = await rows('need')
    expect(needs.filter((need) => need.valid_to === null).map((need) => need.item_code)).toEqual(['33'])
    expect(needs.find((need) => need.item_code === '34')?.end_reason).toContain('不再需要')
    const { heard, before: earlier } = await asActor(worker, (tx) => answersAtSubmission(worker, tx, visitId))
    expect([heard.status.T05, earlier.status.T05]).toEqual(['3', '1'])
    expect([heard.needs['34'], earlier.needs['34']]).toEqual([undefined, ['1']])
  })

  test('the receipt stays when a returned survey is handed in again', async () => {
    await aFilledSurvey(worker, person.id)
    await submit()
    const first = await visitOf(worker, person.id)
    await reviewVisit(reviewer, first!.id, { verdict: 'return', words: '请核对', version: first!.version })
    await submit()
    expect((await visitOf(worker, person.id))?.receipt).toBe(first?.receipt)
  })

  test('nobody met: the reason is recorded, no answers', async () => {
    await saveContact(worker, person.id, { ...homeContact(), contact: 'lost', lostReason: 'away' })
    await expect(submit()).rejects.toThrow(/失访/)
    await submitLost(worker, person.id, { version: 1, requestKey: newId() })
    expect(await visitOf(worker, person.id)).toMatchObject({ state: 'submitted', contact: 'lost', lostReason: 'away' })
    expect(await rows('need')).toEqual([])
  })
})

describe('review', () => {
  test('an accepted survey is fixed', async () => {
    await aFilledSurvey(worker, person.id)
    const visitId = await submit()
    await reviewVisit(reviewer, visitId, { verdict: 'accept', words: '', version: await versionOf(reviewer, person.id) })
    await expect(saveContact(worker, person.id, homeContact(await versionOf(worker, person.id)))).rejects.toThrow(/已经审核通过/)
    await expect(reviewVisit(reviewer, visitId, { verdict: 'return', words: 'x', version: await versionOf(reviewer, person.id) })).rejects.toThrow(/不在等审核/)
  })

  test('nobody reviews what they entered', async () => {
    await aFilledSurvey(reviewer, person.id)
    const visitId = await submit(reviewer)
    await expect(reviewVisit(reviewer, visitId, { verdict: 'accept', words: '', version: await versionOf(reviewer, person.id) })).rejects.toThrow(/您填的/)
  })

  test('nobody reviews what they filled in a part of, whoever saved last', async () => {
    await saveContact(reviewer, person.id, homeContact())
    await aFilledSurvey(worker, person.id)
    const visitId = await submit()
    const visit = await visitOf(reviewer, person.id)
    expect(visit).toMatchObject({ surveyedByName: '邓小兰', contributors: [reviewer.accountId, worker.accountId] })
    await expect(reviewVisit(reviewer, visitId, { verdict: 'accept', words: '', version: visit!.version })).rejects.toThrow(/有您填的部分/)
    expect((await asActor(reviewer, (tx) => surveyTodos(reviewer, tx))).filter(({ amount }) => amount > 0)).toEqual([])
    const other = await anActor('township-worker', above(village, 4))
    await reviewVisit(other, visitId, { verdict: 'accept', words: '', version: visit!.version })
    expect(await visitOf(worker, person.id)).toMatchObject({ state: 'accepted' })
  })
})

describe.each(['none', 'scope', 'row-security'])('another region finds nothing (lock off: %s)', (lock) => {
  let visitId: string
  let stranger: Actor
  let officer: Actor

  beforeEach(async () => {
    await aFilledSurvey(worker, person.id)
    visitId = await submit()
    stranger = await anActor('village-worker', await aVillage())
    officer = await anActor('township-worker', await aTownship())
    process.env.LIANGFU_TEST = '1'
    if (lock !== 'none') process.env.LIANGFU_TEST_LOCK_OFF = lock
  })
  afterEach(() => {
    delete process.env.LIANGFU_TEST_LOCK_OFF
  })

  test('neither to read nor to write', async () => {
    expect(await visitOf(stranger, person.id)).toBeUndefined()
    await expect(saveContact(stranger, person.id, homeContact())).rejects.toBeInstanceOf(Missing)
    await expect(savePart(stranger, person.id, 1, posted({}, 1))).rejects.toBeInstanceOf(Missing)
    await expect(submitVisit(stranger, person.id, signed(1))).rejects.toBeInstanceOf(Missing)
    await expect(reviewVisit(officer, visitId, { verdict: 'accept', words: '', version: 1 })).rejects.toBeInstanceOf(Missing)
    const { answers, tasks } = await asActor(stranger, async (tx) => ({
      answers: await currentAnswers(stranger, tx, person.id),
      tasks: await listTasks(stranger, tx, taskList.parse({}), surveyYear(), { from: village, until: village + 1 }),
    }))
    expect(answers).toEqual({ status: {}, needs: {} })
    expect(tasks.rows).toEqual([])
  })
})

test('the task list tells what waits for whom', async () => {
  const second = await aPerson(village, { name: '李四' })
  await aFilledSurvey(worker, person.id)
  await submit()
  await saveContact(worker, second.id, homeContact())
  await aPerson(village, { name: '王五' })
  const range = { from: village, until: village + 1 }
  const found = await asActor(worker, async (tx) => ({
    progress: await surveyProgress(worker, tx, surveyYear(), range),
    todo: await listTasks(worker, tx, taskList.parse({ state: 'todo' }), surveyYear(), range),
  }))
  expect(found.progress).toMatchObject({ total: 3, todo: 1, draft: 1, submitted: 1 })
  expect(found.todo.rows.map((row) => row.name)).toEqual(['王五'])
})

test('what waits for review counts the persons of its list: others’ surveys, of earlier years too', async () => {
  await aFilledSurvey(worker, person.id)
  await submit()
  const [own, earlier, dead] = [await aPerson(village), await aPerson(village), await aPerson(village)]
  const visits = [[own, surveyYear(), reviewer], [earlier, surveyYear() - 1, worker], [dead, surveyYear(), worker]] as const
  for (const [{ id }, year, by] of visits) {
    await owner().insertInto('visit').values({ id: newId(), person_id: id, region_code: village, recorded_region: village, year, state: 'submitted', surveyed_by: by.accountId, surveyed_by_name: '测试' }).execute()
  }
  await owner().updateTable('person').set({ state: 'dead', state_on: today() }).where('id', '=', dead.id).execute()
  const found = await asActor(reviewer, async (tx) => {
    const todos = await surveyTodos(reviewer, tx)
    return Promise.all(todos.map(async ({ href, amount }) => {
      const list = taskList.parse(Object.fromEntries(new URL(href, 'http://x').searchParams))
      const page = await listTasks(reviewer, tx, list, Number(list.year) || surveyYear(), reviewer.scope)
      return [amount, page.rows.map((row) => row.id)]
    }))
  })
  expect(found).toEqual([[1, [person.id]], [1, [earlier.id]]])
})

test('a survey that belongs to last year is not handed in, and says what to do', async () => {
  await expect(submitVisit(worker, person.id, signed(1))).rejects.toThrow(/今年的调研还没有开始/)
})
