import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { newId } from '@/lib/kit/id'
import { above, aCounty, aTownship, aVillage, anActor } from '@/tests/support/factories'
import { households } from '@/tests/support/inspection'
import { drawTownship, openRound } from './commands'
import { listRoundsOf } from './month'

const MONTH = '2026-11'
let county: number, roundId: string

beforeEach(async () => {
  const township = await aTownship(await aCounty())
  county = above(township, 3)
  await households(await aVillage(township), 3)
  const officer = await anActor('officer', county)
  roundId = await openRound(officer, { requestKey: newId() }, MONTH)
  await drawTownship(officer, roundId, township)
})

afterEach(() => { delete process.env.LIANGFU_TEST_LOCK_OFF })

const rounds = (actor: Actor, month = MONTH) => asActor(actor, (tx) => listRoundsOf(actor, tx, month))

test('counts what is drawn and judged in each round of the month', async () => {
  const city = await anActor('officer', above(county, 2))
  const found = (await rounds(city)).find(({ id }) => id === roundId)
  expect(found).toMatchObject({ townships: 1, cases: 3, judged: 0 })
  expect((await rounds(city, '2026-10')).some(({ id }) => id === roundId)).toBe(false)
})

test.each(['none', 'scope', 'row-security'])('shows no round of another county with %s off', async (lock) => {
  const stranger = await anActor('officer', await aCounty())
  process.env.LIANGFU_TEST = '1'
  process.env.LIANGFU_TEST_LOCK_OFF = lock
  expect((await rounds(stranger)).some(({ id }) => id === roundId)).toBe(false)
})
