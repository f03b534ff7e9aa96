import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { newId } from '@/lib/kit/id'
import { aPerson, aTownship, aVillage, anActor } from '@/tests/support/factories'
import { aFilledSurvey, signed, versionOf } from '@/tests/support/survey'
import { listTasks, taskList } from './list'
import { findNextReview } from './next-review'
import { surveyYear } from './schema'
import { submitVisit } from './submit'

let village: number, worker: Actor, reviewer: Actor

beforeEach(async () => {
  const township = await aTownship()
  village = await aVillage(township)
  worker = await anActor('village-worker', village)
  reviewer = await anActor('township-worker', township)
})

const next = (actor: Actor, after: string) => asActor(actor, async (tx) => (await findNextReview(actor, tx, after))?.id)

async function handedIn(actor = worker) {
  const { id } = await aPerson(village)
  await aFilledSurvey(actor, id)
  return { id, visitId: await submitVisit(actor, id, signed(await versionOf(actor, id))) }
}

test('follows the order of the list, comes round to the front, and is neither the same nor one filled in by oneself', async () => {
  const first = await handedIn()
  await handedIn(reviewer)
  expect(await next(reviewer, first.id)).toBeUndefined()
  const visits = new Map([first, await handedIn(), await handedIn()].map(({ id, visitId }) => [id, visitId]))
  const others = taskList.parse({ state: 'submitted', by: 'others' })
  const { rows } = await asActor(reviewer, (tx) => listTasks(reviewer, tx, others, surveyYear(), { from: village, until: village + 1 }))
  const ids = rows.map(({ id }) => id)
  expect(ids.toSorted()).toEqual([...visits.keys()].toSorted())
  for (const [index, id] of ids.entries()) expect(await next(reviewer, id)).toBe(visits.get(ids[(index + 1) % ids.length]!))
})

test.each(['none', 'scope', 'row-security'])('is none of another township (lock off: %s)', async (lock) => {
  await handedIn()
  const stranger = await anActor('township-worker', await aTownship())
  process.env.LIANGFU_TEST = '1'
  process.env.LIANGFU_TEST_LOCK_OFF = lock
  try {
    expect(await next(stranger, newId())).toBeUndefined()
  } finally {
    delete process.env.LIANGFU_TEST_LOCK_OFF
  }
})
