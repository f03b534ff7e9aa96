import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { itemsOn } from '@/lib/casework/catalogue/queries'
import { thisMonth } from '@/lib/kit/dates/month'
import { newId } from '@/lib/kit/id'
import { Missing } from '@/lib/kit/refusal'
import { buildSnapshots } from '@/lib/supervision/sampling/build-snapshots'
import { drawTownship, openRound } from '@/lib/supervision/sampling/commands'
import { above, aCounty, aHousehold, aTownship, aVillage, anActor } from '@/tests/support/factories'
import { aNeed, aService, aStatus, anInstitution, households } from '@/tests/support/inspection'
import { owner } from '@/tests/support/owner'
import { changesBetween } from './changes'
import { saveVerdicts, undoRest } from './commands'
import { judgeItems, type JudgeItem } from './judgeable'
import { countChangesSince, findCase, itemsAtFreeze, listVerdicts } from './queries'
import { listTallies, resultOf } from './results'
import { judgingInput } from './schema'
import { ELEMENTS, isInaccurate, VERDICTS } from './verdict'
import { listRoundVerdicts, verdictList } from './verdict-list'

type Made = Awaited<ReturnType<typeof households>>
let county: number, township: number, village: number, officer: Actor, made: Made, roundId: string

beforeEach(async () => {
  township = await aTownship(await aCounty())
  county = above(township, 3)
  village = await aVillage(township)
  officer = await anActor('officer', county)
  made = await households(village, 2)
})

async function draw() {
  roundId = await openRound(officer, { requestKey: newId() })
  await drawTownship(officer, roundId, township)
}
const caseOf = async (person: Made[number]) =>
  (await owner().selectFrom('inspection_case').where('household_id', '=', person.householdId).select('id').executeTakeFirstOrThrow()).id

async function rows(caseId: string, actor = officer): Promise<{ items: JudgeItem[]; version: number }> {
  return asActor(actor, async (tx) => {
    const found = (await findCase(actor, tx, caseId))!
    return { items: judgeItems(found.snapshot!, await itemsAtFreeze(tx, found.snapshot!, found.line), await listVerdicts(actor, tx, caseId)), version: found.version }
  })
}

type Say = (item: JudgeItem) => { v: string; e?: string[]; r?: string; n?: string } | undefined
async function judge(caseId: string, say: Say, act = 'next', more: Record<string, string> = {}, actor = officer) {
  const { items, version } = await rows(caseId, actor)
  const typed: Record<string, string | string[]> = { version: String(version), act, ...more }
  for (const item of items) {
    const said = say(item)
    if (!said) continue
    typed[`v-${item.key}`] = said.v
    typed[`e-${item.key}`] = said.e ?? []
    typed[`r-${item.key}`] = said.r ?? (said.v === 'accurate' ? '' : 'not-asked')
    typed[`n-${item.key}`] = said.n ?? ''
  }
  return saveVerdicts(actor, caseId, judgingInput(items, 1).parse(filled(items, typed)) as never)
}
function filled(items: JudgeItem[], typed: Record<string, string | string[]>) {
  const all: Record<string, string | string[]> = { 'a-p0-need': '', 'an-p0-need': '', 'a-p0-service': '', 'an-p0-service': '' }
  for (const item of items) Object.assign(all, { [`v-${item.key}`]: '', [`r-${item.key}`]: '', [`n-${item.key}`]: '' }, item.six ? { [`e-${item.key}`]: [] } : {})
  return { ...all, ...typed }
}
const right: Say = () => ({ v: 'accurate' })

describe('judging', () => {
  test('a household is judged when every row is, and progress before that is kept', async () => {
    await draw()
    const id = await caseOf(made[0]!)
    const { items } = await rows(id)
    const first = await judge(id, (item) => (item.key === items[0]!.key ? { v: 'accurate' } : undefined), 'keep')
    expect(first.left).toBe(items.length - 1)
    expect(await owner().selectFrom('inspection_case').where('id', '=', id).select('state').executeTakeFirst()).toEqual({ state: 'to-judge' })
    const done = await judge(id, right)
    expect(done).toMatchObject({ left: 0, inaccurate: 0 })
    expect(done.next).toBe(await caseOf(made[1]!))
  })

  test('nothing is judged for the officer: only rows without hints, and only when asked', async () => {
    await aStatus(made[0]!, 'X01', '3')
    await aStatus(made[0]!, 'X02', 'yes') // 微信 without a smartphone
    await aStatus(made[0]!, 'W03', 'no')
    await draw()
    const id = await caseOf(made[0]!)
    const saved = await judge(id, (item) => (item.code === 'W03' ? { v: 'accurate' } : undefined), 'rest p0-status')
    const verdicts = await asActor(officer, (tx) => listVerdicts(officer, tx, id))
    expect(verdicts.map(({ code }) => code).toSorted()).toEqual(['W03', 'X01'])
    await undoRest(officer, id, saved.batch)
    expect((await asActor(officer, (tx) => listVerdicts(officer, tx, id))).map(({ code }) => code)).toEqual(['W03'])
    await expect(undoRest(officer, id, saved.batch)).rejects.toThrow(/没有可以撤回的/)
  })

  test('a missed need or service is added, counts, and can be taken out again', async () => {
    await draw()
    const id = await caseOf(made[0]!)
    await judge(id, right, 'keep', { 'a-p0-need': '33', 'an-p0-need': '本人说想学', 'a-p0-service': '21' })
    const verdicts = await asActor(officer, (tx) => listVerdicts(officer, tx, id))
    expect(verdicts.filter(({ verdict }) => verdict === 'missed').map(({ part, code }) => `${part} ${code}`).toSorted()).toEqual(['need 33', 'service 21'])
    await judge(id, (item) => (item.added ? { v: 'drop' } : { v: 'accurate' }))
    expect((await asActor(officer, (tx) => listVerdicts(officer, tx, id))).every(({ verdict }) => verdict === 'accurate')).toBe(true)
    await expect(judge(id, () => undefined, 'keep', { 'a-p0-need': '99' })).rejects.toThrow(/目录里没有/)
  })

  test('a wrong verdict says why', async () => {
    const { items } = await (async () => (await draw(), rows(await caseOf(made[0]!))))()
    const key = items[0]!.key
    const result = judgingInput(items, 1).safeParse(filled(items, { version: '1', act: 'keep', [`v-${key}`]: 'missed' }))
    expect(result.error?.issues).toMatchObject([{ path: [`r-${key}`], message: expect.stringContaining('请选原因') }])
  })

  test('over somebody else’s newer verdicts nothing is saved', async () => {
    await draw()
    const id = await caseOf(made[0]!)
    const { items } = await rows(id)
    const stale = judgingInput(items, 1).parse(filled(items, { version: '1', act: 'keep' })) as never
    await judge(id, right, 'keep')
    await expect(saveVerdicts(officer, id, stale)).rejects.toThrow(/刚被别人改过/)
  })

  test('a judged case may be judged again, and the trail keeps both verdicts', async () => {
    await draw()
    const id = await caseOf(made[0]!)
    await judge(id, right)
    const { items } = await rows(id)
    await judge(id, (item) => (item.key === items[0]!.key ? { v: 'mis_ticked' } : { v: 'accurate' }))
    const newest = () => owner().selectFrom('trail').where('action', '=', 'inspection-case.judged').where('subject_id', '=', id).orderBy('id', 'desc').select(['changes', 'person_id']).executeTakeFirstOrThrow()
    const name = `${items[0]!.part} ${items[0]!.code}`
    expect(await newest()).toMatchObject({ person_id: made[0]!.id, changes: { [name]: { from: '准确', to: '乱勾；没有问到本人，凭印象填的' } } })
    await judge(id, (item) => (item.key === items[0]!.key ? { v: 'mis_ticked', r: 'outdated', n: '去年的' } : { v: 'accurate' }))
    expect(await newest()).toMatchObject({ changes: { [name]: { from: '乱勾；没有问到本人，凭印象填的', to: '乱勾；情况变了，没有更新；去年的' } } })
  })

  test('nobody judges what they entered, approved or serve', async () => {
    const colleague = await anActor('officer', county)
    await aStatus(made[0]!, 'X01', '1', colleague.accountId)
    await draw()
    await expect(judge(await caseOf(made[0]!), right, 'next', {}, colleague)).rejects.toThrow(/您录入、审核或服务过的/)
  })

  test('a closed round, a swapped case and another office’s case are not judged', async () => {
    await draw()
    const id = await caseOf(made[0]!)
    const city = await anActor('officer', above(county, 2))
    await expect(judge(id, right, 'next', {}, city)).rejects.toThrow(/由抽取它的县/)
    await owner().updateTable('inspection_round').set({ state: 'closed' }).where('id', '=', roundId).execute()
    await expect(judge(id, right)).rejects.toThrow(/已经结束/)
  })

  test('two officers at once: one is saved, the other told', async () => {
    await draw()
    const id = await caseOf(made[0]!)
    const colleague = await anActor('officer', county)
    const { items } = await rows(id)
    const typed = judgingInput(items, 1).parse(filled(items, { version: '1', act: 'keep', [`v-${items[0]!.key}`]: 'accurate' })) as never
    const results = await Promise.allSettled([saveVerdicts(officer, id, typed), saveVerdicts(colleague, id, typed)])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(String((results.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason)).toMatch(/刚被别人改过/)
  })
})

describe('accuracy', () => {
  test('equals what is counted by hand, and the wrong items are found behind it', async () => {
    const institution = await anInstitution(county)
    for (const person of made) {
      await aStatus(person, 'X01', '1')
      await aNeed(person, '33')
    }
    await aService(made[0]!, '33')
    await aService(made[0]!, '33', { institutionId: institution })
    await draw()
    const [one, two] = [await caseOf(made[0]!), await caseOf(made[1]!)]
    const statusCount = (await rows(two)).items.filter(({ part }) => part === 'status').length
    // survey: one 漏勾 in the first; service: an institution's with two wrong elements stays right, the federation's with one is wrong
    await judge(one, (item) => {
      if (item.part === 'need') return { v: 'missed' }
      if (item.part === 'service') return item.institutionId ? { v: 'accurate', e: ['time', 'body'] } : { v: 'accurate', e: ['effect'] }
      return { v: 'accurate' }
    })
    await judge(two, right)

    const tallies = await asActor(officer, (tx) => listTallies(officer, tx, roundId))
    const survey = resultOf(tallies, 'survey')
    expect(survey.tally).toEqual({ n: 2 * statusCount + 2, e: 1 })
    expect(survey.official).toBeCloseTo((2 * statusCount + 1) / (2 * statusCount + 2))
    expect(resultOf(tallies, 'service').tally).toEqual({ n: 2, e: 1 })
    expect(resultOf(tallies, 'service').attainment).toBe('too-few')
    const page = await asActor(officer, (tx) => listRoundVerdicts(officer, tx, roundId, verdictList.parse({})))
    expect(page.rows.map(({ part, itemCode }) => `${part} ${itemCode}`).toSorted()).toEqual(['need 33', 'service 33'])
  })

  test('a household that is judged in part does not count yet', async () => {
    await draw()
    const id = await caseOf(made[0]!)
    const { items } = await rows(id)
    await judge(id, (item) => (item.key === items[0]!.key ? { v: 'missed' } : undefined), 'keep')
    expect(await asActor(officer, (tx) => listTallies(officer, tx, roundId))).toEqual([])
  })

  test('the database scores a verdict as the rule does', async () => {
    await draw()
    const caseId = await caseOf(made[0]!)
    const institution = await anInstitution(county)
    for (const kind of ['survey', 'service', 'institution'] as const)
      for (const { code } of VERDICTS)
        for (let wrong = 0; wrong <= 6; wrong += 1) {
          const wrongElements = ELEMENTS.slice(0, wrong).map((element) => element.code)
          const row = await owner()
            .insertInto('verdict')
            .values({
              id: newId(), case_id: caseId, region_code: village, person_id: made[0]!.id, part: kind === 'survey' ? 'need' : 'service',
              item_code: `${kind}${code}${wrong}`, code, wrong_elements: wrongElements, judged_by: officer.accountId, judged_by_name: '-',
              institution_id: kind === 'institution' ? institution : null,
            })
            .returning('inaccurate')
            .executeTakeFirstOrThrow()
          expect({ kind, code, wrong, ...row }).toEqual({ kind, code, wrong, inaccurate: isInaccurate(kind, { verdict: code, wrongElements }) })
        }
  })
})

describe('a person who has moved out of the county', () => {
  test('stays in the figures, and their wrong item stays behind them without a name', async () => {
    await draw()
    await judge(await caseOf(made[0]!), () => ({ v: 'missed' }))
    const elsewhere = await aVillage(await aTownship(await aCounty()))
    const household = await aHousehold(elsewhere)
    await owner().updateTable('person').set({ region_code: elsewhere, household_id: household }).where('id', '=', made[0]!.id).execute()
    const [tallies, page] = await asActor(officer, async (tx) => [await listTallies(officer, tx, roundId), await listRoundVerdicts(officer, tx, roundId, verdictList.parse({}))])
    expect(page.rows).toHaveLength(Math.min(25, tallies[0]!.survey.e))
    expect(page.rows[0]).toMatchObject({ person: null })
  })
})

describe('what has changed since', () => {
  test('leaves out what was withdrawn before the freeze, and follows a frozen service wherever it goes', async () => {
    const [gone, kept] = [await aService(made[0]!, '33'), await aService(made[0]!, '33')]
    await owner().updateTable('service').set({ state: 'withdrawn', version: 2 }).where('id', '=', gone).execute()
    await draw()
    const id = await caseOf(made[0]!)
    const count = () => asActor(officer, async (tx) => countChangesSince(officer, tx, (await findCase(officer, tx, id))!.snapshot!, thisMonth()))
    expect(await count()).toBe(0)
    await owner().updateTable('service').set({ started_on: '2020-01-01', state: 'withdrawn', version: 2 }).where('id', '=', kept).execute()
    expect(await count()).toBe(1)
  })

  test('a service over the turn of the year belongs to the year it ended in', async () => {
    const year = Number(thisMonth().slice(0, 4))
    const service = await aService(made[0]!, '33')
    await owner().updateTable('service').set({ started_on: `${year - 1}-12-20`, ended_on: `${year}-01-10` }).where('id', '=', service).execute()
    const frozen = await asActor(officer, (tx) => buildSnapshots(officer, tx, [made[0]!.householdId], year))
    const before = await asActor(officer, (tx) => buildSnapshots(officer, tx, [made[0]!.householdId], year - 1))
    const of = (all: typeof frozen) => all.get(made[0]!.householdId)!.persons[0]!.services.map(({ id }) => id)
    expect([of(frozen), of(before)]).toEqual([[service], []])
  })

  test('is counted and told in words; the case itself stays as it was', async () => {
    await aStatus(made[0]!, 'X01', '1')
    await aNeed(made[0]!, '33')
    await draw()
    const id = await caseOf(made[0]!)
    await owner().updateTable('status_answer').set({ valid_to: new Date() }).where('person_id', '=', made[0]!.id).execute()
    await aStatus(made[0]!, 'X01', '3')
    await aService(made[0]!, '33')
    const changes = await asActor(officer, async (tx) => {
      const snapshot = (await findCase(officer, tx, id))!.snapshot!
      expect(await countChangesSince(officer, tx, snapshot, thisMonth())).toBe(2)
      const now = await buildSnapshots(officer, tx, [made[0]!.householdId], new Date().getFullYear())
      return changesBetween(snapshot, now.get(made[0]!.householdId), await itemsOn(tx, { day: snapshot.takenAt.slice(0, 10) }))
    })
    expect(changes).toMatchObject([
      { part: 'status', name: '手持终端', before: '智能手机', after: '没有手机' },
      { part: 'service', before: '没有' },
    ])
  })
})

describe('each lock alone', () => {
  for (const lock of ['scope', 'row-security'] as const) {
    test(`with ${lock} off a stranger reads and judges nothing`, async () => {
      await draw()
      const id = await caseOf(made[0]!)
      await judge(id, right)
      const { items } = await rows(id)
      const stranger = await anActor('officer', await aCounty())
      const typed = judgingInput(items, 1).parse(filled(items, { version: '2', act: 'keep' })) as never
      process.env.LIANGFU_TEST = '1'
      process.env.LIANGFU_TEST_LOCK_OFF = lock
      try {
        const seen = await asActor(stranger, async (tx) => [
          await findCase(stranger, tx, id), (await listVerdicts(stranger, tx, id)).length, (await listTallies(stranger, tx, roundId)).length,
          (await listRoundVerdicts(stranger, tx, roundId, verdictList.parse({ code: 'all' }))).rows.length,
        ])
        expect(seen).toEqual([undefined, 0, 0, 0])
        await expect(saveVerdicts(stranger, id, typed)).rejects.toThrow(Missing)
        await expect(undoRest(stranger, id, Date.now())).rejects.toThrow(Missing)
      } finally {
        delete process.env.LIANGFU_TEST_LOCK_OFF
      }
      expect((await asActor(officer, (tx) => listVerdicts(officer, tx, id))).length).toBeGreaterThan(0)
    })
  }
})
