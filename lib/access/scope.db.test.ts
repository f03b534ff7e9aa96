import { describe, expect, test } from 'vitest'
import { aPerson, aTownship, aVillage, anActor } from '@/tests/support/factories'
import { VISITOR } from './actor'
import { asActor } from './database'
import { inScope } from './scope'

describe('two locks', () => {
  test('row level security alone hides persons of another village', async () => {
    const township = await aTownship()
    const here = await aPerson(await aVillage(township))
    const there = await aPerson(await aVillage())
    const worker = await anActor('township-worker', township)

    const seen = await asActor(worker, (tx) => tx.selectFrom('person').select('id').execute())

    expect(seen.map((row) => row.id)).toEqual([here.id])
    expect(there.id).not.toBe(here.id)
  })

  test('the query scope alone hides them too', async () => {
    const here = await aPerson(await aVillage())
    const there = await aPerson(await aVillage())
    const worker = await anActor('village-worker', here.region)
    process.env.LIANGFU_TEST = '1'
    process.env.LIANGFU_TEST_LOCK_OFF = 'row-security'
    try {
      const all = await asActor(worker, (tx) => tx.selectFrom('person').select('id').execute())
      const scoped = await asActor(worker, (tx) => tx.selectFrom('person').where(inScope(worker, 'person')).select('id').execute())

      expect(all.map((row) => row.id)).toEqual(expect.arrayContaining([here.id, there.id]))
      expect(scoped.map((row) => row.id)).toEqual([here.id])
    } finally {
      delete process.env.LIANGFU_TEST_LOCK_OFF
    }
  })

  test('a visitor reads no person', async () => {
    await aPerson(await aVillage())
    await expect(asActor(VISITOR, (tx) => tx.selectFrom('person').select('id').execute())).rejects.toThrow(/permission denied/)
  })

  test('who is acting does not outlive the transaction', async () => {
    const here = await aPerson(await aVillage())
    const worker = await anActor('village-worker', here.region)
    await asActor(worker, (tx) => tx.selectFrom('person').select('id').execute())
    await expect(asActor(VISITOR, (tx) => tx.selectFrom('person').select('id').execute())).rejects.toThrow(/permission denied/)
  })
})
