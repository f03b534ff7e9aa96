import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { newId } from '@/lib/kit/id'
import { Missing } from '@/lib/kit/refusal'
import { above, aCounty, aPerson, aTownship, aVillage, anActor } from '@/tests/support/factories'
import { aNeed, aService, aStatus, households } from '@/tests/support/inspection'
import { owner } from '@/tests/support/owner'
import { buildSnapshots } from './build-snapshots'
import { closeRound, drawTownship, openRound } from './commands'
import { recompute } from './draw'
import { findProof } from './proof'
import { findRound, listDrawnCases, listFrame, listProgress } from './queries'
import { drawSample } from './rank'
import { readSource, roundSeed } from './seed'
import { readSnapshot } from './snapshot'

const MONTH = '2026-11'
let county: number, township: number, village: number, officer: Actor
const open = (actor = officer) => openRound(actor, { requestKey: newId() }, MONTH)
const cases = async (roundId: string) => {
  const [draw] = await asActor(officer, (tx) => listProgress(officer, tx, roundId))
  return asActor(officer, (tx) => listDrawnCases(officer, tx, draw!.id))
}

beforeEach(async () => {
  township = await aTownship(await aCounty())
  county = above(township, 3)
  village = await aVillage(township)
  officer = await anActor('officer', county, { name: '周敏' })
})

describe('opening a round', () => {
  test('fixes a seed that anyone can compute from the seal and the number', async () => {
    const round = (await asActor(officer, async (tx) => findRound(officer, tx, await open())))!
    expect(round.seed).toBe(roundSeed(readSource(round.seedSource), round.number))
    expect(round).toMatchObject({ month: MONTH, state: 'open', regionCode: county })
  })

  test('its seed cannot be told before it is open: two rounds of one seal and number differ', async () => {
    const round = (await asActor(officer, async (tx) => findRound(officer, tx, await open())))!
    const { random, ...known } = readSource(round.seedSource)
    expect(random).toMatch(/^[\w-]{43}$/)
    expect(roundSeed({ ...known, random: '' }, round.number)).not.toBe(round.seed)
  })

  test('twice in a month leads to the same round', async () => {
    const [first, second] = await Promise.all([open(), open()])
    expect(second).toBe(first)
    expect(await open(await anActor('officer', county))).toBe(first)
  })

  test('before the first month of the plan is refused in words', async () => {
    await expect(openRound(officer, { requestKey: newId() }, '2026-06')).rejects.toThrow(/从7月开始/)
  })

  test.each(['office', 'township-worker'] as const)('is not for %s', async (role) => {
    const actor = await anActor(role, county)
    await expect(open(actor)).rejects.toThrow(/由县（市、区）宣文体业务员开启/)
  })

  test('is not for the officers of a city', async () => {
    await expect(open(await anActor('officer', above(county, 2)))).rejects.toThrow(/由县（市、区）宣文体业务员开启/)
  })
})

describe('drawing a township', () => {
  test('takes the first ranks of the frame up to the quota, and anyone can compute it again', async () => {
    await households(village, 34)
    const roundId = await open()
    await drawTownship(officer, roundId, township)

    const drawn = await cases(roundId)
    const rows = await owner().selectFrom('inspection_case').innerJoin('inspection_draw as d', 'd.id', 'draw_id').where('d.round_id', '=', roundId).orderBy('rank').select('household_id').execute()
    const round = (await asActor(officer, (tx) => findRound(officer, tx, roundId)))!
    const frame = await asActor(officer, (tx) => listFrame(officer, tx, township))
    expect(drawn).toHaveLength(30)
    expect(rows.map((row) => row.household_id)).toEqual(drawSample(frame, round.seed, 30))
    const [proof] = (await asActor(officer, (tx) => findProof(officer, tx, roundId)))!.draws
    expect(recompute(proof!).every(({ ok }) => ok)).toBe(true)
  })

  test('fewer households than the quota: all of them', async () => {
    await households(village, 3)
    const roundId = await open()
    await drawTownship(officer, roundId, township)
    expect(await cases(roundId)).toHaveLength(3)
  })

  test('leaves out households whose persons have died or left the registry', async () => {
    const [gone] = await households(village, 3)
    await owner().updateTable('person').set({ state: 'dead' }).where('id', '=', gone!.id).execute()
    const roundId = await open()
    await drawTownship(officer, roundId, township)
    expect(await cases(roundId)).toHaveLength(2)
  })

  test('a second time is refused and names who drew', async () => {
    await households(village, 2)
    const roundId = await open()
    await drawTownship(officer, roundId, township)
    await expect(drawTownship(officer, roundId, township)).rejects.toThrow(/由周敏抽了2户，不能再抽一次/)
    expect(await cases(roundId)).toHaveLength(2)
  })

  test('twice at the same moment: one wins, the other is refused in words', async () => {
    await households(village, 5)
    const roundId = await open()
    const results = await Promise.allSettled([drawTownship(officer, roundId, township), drawTownship(officer, roundId, township)])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(String((results.find(({ status }) => status === 'rejected') as PromiseRejectedResult).reason)).toMatch(/不能再抽一次/)
    expect(await cases(roundId)).toHaveLength(5)
  })

  test('swaps households that the officer entered, approved or served for the next rank', async () => {
    const made = await households(village, 33)
    const roundId = await open()
    const round = (await asActor(officer, (tx) => findRound(officer, tx, roundId)))!
    const frame = made.map((one) => one.householdId).toSorted()
    const order = drawSample(frame, round.seed, 33)
    const person = (householdId: string) => made.find((one) => one.householdId === householdId)!
    await aNeed(person(order[0]!), '33', ['1'], officer.accountId)
    await aService(person(order[4]!), '33', { account: officer.accountId })
    await drawTownship(officer, roundId, township)

    const drawn = await cases(roundId)
    expect(drawn).toHaveLength(32)
    expect(drawn.filter((one) => one.state === 'swapped').map((one) => one.rank)).toEqual([1, 5])
    expect(drawn.filter((one) => one.state === 'to-judge')).toHaveLength(30)
    expect(drawn[0]!.swappedReason).toContain('参与过')
    const [proof] = (await asActor(officer, (tx) => findProof(officer, tx, roundId)))!.draws
    expect(recompute(proof!).every(({ ok }) => ok)).toBe(true)
  })

  test('an empty township is refused in words', async () => {
    const roundId = await open()
    await expect(drawTownship(officer, roundId, township)).rejects.toThrow(/没有户可以抽/)
  })

  test('another county’s round or township is not there', async () => {
    await households(village, 2)
    const roundId = await open()
    const stranger = await anActor('officer', await aCounty())
    await expect(drawTownship(stranger, roundId, township)).rejects.toThrow(Missing)
    await expect(drawTownship(officer, roundId, await aTownship())).rejects.toThrow(Missing)
  })

  test('leaves a trail entry with the hashes', async () => {
    await households(village, 2)
    const roundId = await open()
    await drawTownship(officer, roundId, township)
    const entry = await owner().selectFrom('trail').where('action', '=', 'inspection-round.drawn').where('subject_id', '=', roundId).select('changes').executeTakeFirstOrThrow()
    expect(entry.changes).toMatchObject({ frame: 2, quota: 2, swapped: 0 })
  })
})

describe('the frozen record', () => {
  test('keeps facts, answers, needs and services, and no readable identifier', async () => {
    const person = await aPerson(village)
    await aStatus(person, 'X01', '1')
    await aNeed(person, '33', ['1', '2'])
    await aService(person, '33')
    const built = await asActor(officer, (tx) => buildSnapshots(officer, tx, [person.householdId], 2026))
    const snapshot = built.get(person.householdId)!
    expect(snapshot.persons[0]).toMatchObject({
      status: [{ code: 'X01', value: '1' }], needs: [{ code: '33', detail: { options: ['1', '2'] } }],
      services: [{ code: '33', measures: '上门教太极拳6式' }],
    })
    expect(JSON.stringify(snapshot)).not.toMatch(/\d{17}/)
  })

  test('later edits do not reach it', async () => {
    const person = await aPerson(village)
    await aStatus(person, 'X01', '1')
    const roundId = await open()
    await drawTownship(officer, roundId, township)
    await owner().updateTable('status_answer').set({ valid_to: new Date() }).where('person_id', '=', person.id).execute()
    await aStatus(person, 'X01', '3')
    const row = await owner().selectFrom('inspection_case').where('household_id', '=', person.householdId).select('snapshot').executeTakeFirstOrThrow()
    expect(readSnapshot(row.snapshot).persons[0]!.status).toMatchObject([{ code: 'X01', value: '1' }])
  })
})

describe('closing a round', () => {
  test('waits for every household while the month lasts', async () => {
    await households(village, 2)
    const roundId = await openRound(officer, { requestKey: newId() })
    await expect(closeRound(officer, roundId, 1)).rejects.toThrow(/还有1个乡镇（街道）没有抽/)
    await drawTownship(officer, roundId, township)
    await expect(closeRound(officer, roundId, 1)).rejects.toThrow(/还有2户没有判完/)
    await owner().updateTable('inspection_case').set({ state: 'judged' }).where('region_code', '=', village).execute()
    await expect(closeRound(officer, roundId, 9)).rejects.toThrow(/刚被别人改过/)
    await closeRound(officer, roundId, 1)
    await expect(drawTownship(officer, roundId, township)).rejects.toThrow(/已经结束/)
  })
})

describe('each lock alone', () => {
  for (const lock of ['scope', 'row-security'] as const) {
    test(`with ${lock} off a stranger reads and draws nothing`, async () => {
      await households(village, 2)
      const roundId = await open()
      await drawTownship(officer, roundId, township)
      const stranger = await anActor('officer', await aCounty())
      const [draw] = await asActor(officer, (tx) => listProgress(officer, tx, roundId))
      process.env.LIANGFU_TEST = '1'
      process.env.LIANGFU_TEST_LOCK_OFF = lock
      try {
        const seen = await asActor(stranger, async (tx) => [
          await findRound(stranger, tx, roundId), (await listProgress(stranger, tx, roundId)).length,
          (await listDrawnCases(stranger, tx, draw!.id)).length, (await listFrame(stranger, tx, township)).length,
          (await buildSnapshots(stranger, tx, await listFrame(officer, tx, township), 2026)).size,
        ])
        expect(seen).toEqual([undefined, 0, 0, 0, 0])
        await expect(drawTownship(stranger, roundId, township)).rejects.toThrow(Missing)
        await expect(closeRound(stranger, roundId, 1)).rejects.toThrow(Missing)
      } finally {
        delete process.env.LIANGFU_TEST_LOCK_OFF
      }
      expect(await cases(roundId)).toHaveLength(2)
    })
  }
})
