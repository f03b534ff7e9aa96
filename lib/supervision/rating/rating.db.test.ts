import { sql } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { aPerson, aVillage, anActor } from '@/tests/support/factories'
import { owner } from '@/tests/support/owner'
import { aService } from '@/tests/support/services'
import { asActor } from '@/lib/access/database'
import { addDays, today } from '@/lib/kit/dates/day'
import type { Cursor } from '@/lib/kit/listing/listing'
import { newId } from '@/lib/kit/id'
import { explainRating, followUpRating, rateService } from './commands'
import { findOwnService, listOwnServices } from './person-queries'
import { ratingList } from './list'
import { countOpenFollowUps, findRating, listRatings } from './queries'

async function aServedPerson() {
  const person = await aPerson(await aVillage())
  const self = await anActor('person', person.region, { personId: person.id })
  return { person, self, service: await aService(person) }
}
const current = (service: string) =>
  owner().selectFrom('rating').where('service_id', '=', service).where('superseded_at', 'is', null).selectAll().executeTakeFirstOrThrow()

afterEach(() => {
  delete process.env.LIANGFU_TEST_LOCK_OFF
})

describe('rating a service', () => {
  test('confirms it and is seen by the person', async () => {
    const { self, service } = await aServedPerson()
    await rateService(self, service, { score: 'satisfied', requestKey: newId() })
    expect(await asActor(self, (tx) => findOwnService(self, tx, service))).toMatchObject({ score: 'satisfied', state: 'confirmed' })
  })

  test('a double click counts once, a change of mind supersedes and both stay', async () => {
    const { self, service } = await aServedPerson()
    const requestKey = newId()
    await Promise.all([1, 2, 3].map(() => rateService(self, service, { score: 'satisfied', requestKey })))
    await rateService(self, service, { score: 'dissatisfied', requestKey })

    const all = await owner().selectFrom('rating').where('service_id', '=', service).select(['score', 'superseded_at']).execute()
    expect(all).toHaveLength(2)
    expect((await current(service)).score).toBe('dissatisfied')
  })

  test('after the record was edited the same answer confirms it anew', async () => {
    const { self, service } = await aServedPerson()
    await rateService(self, service, { score: 'satisfied', requestKey: newId() })
    await owner().updateTable('service').set({ state: 'delivered' }).where('id', '=', service).execute()
    await rateService(self, service, { score: 'satisfied', requestKey: newId() })
    expect(await asActor(self, (tx) => findOwnService(self, tx, service))).toMatchObject({ score: 'satisfied', state: 'confirmed' })
    expect(await owner().selectFrom('rating').where('service_id', '=', service).select('id').execute()).toHaveLength(2)
  })

  test('“没有接受过” disputes the service', async () => {
    const { self, service } = await aServedPerson()
    await rateService(self, service, { score: 'not-received', requestKey: newId() })
    expect(await asActor(self, (tx) => findOwnService(self, tx, service))).toMatchObject({ state: 'disputed' })
  })

  test('a service that has not taken place cannot be rated', async () => {
    const { person, self } = await aServedPerson()
    const planned = await aService(person, { state: 'planned' })
    const future = await aService(person, { startedOn: addDays(today(), 2) })
    await expect(rateService(self, planned, { score: 'satisfied', requestKey: newId() })).rejects.toThrow(/还没有落实/)
    await expect(rateService(self, future, { score: 'satisfied', requestKey: newId() })).rejects.toThrow(/还没有结束/)
  })

  test('the trail tells who rated, in the same transaction', async () => {
    const { person, self, service } = await aServedPerson()
    await rateService(self, service, { score: 'basically', requestKey: newId() })
    const entries = await owner().selectFrom('trail').where('person_id', '=', person.id).select(['action', 'account_id']).execute()
    expect(entries).toEqual([{ action: 'service.rated', account_id: self.accountId }])
  })
})

describe.each(['none', 'scope', 'row-security'])('somebody else, with lock off: %s', (lock) => {
  test('sees and rates nothing of another person', async () => {
    const { service } = await aServedPerson()
    const other = await aServedPerson()
    process.env.LIANGFU_TEST = '1'
    process.env.LIANGFU_TEST_LOCK_OFF = lock
    await expect(rateService(other.self, service, { score: 'satisfied', requestKey: newId() })).rejects.toThrow(Error)
    expect((await asActor(other.self, (tx) => listOwnServices(other.self, tx))).map((row) => row.id)).toEqual([other.service])
    expect(await owner().selectFrom('rating').where('service_id', '=', service).select('id').execute()).toEqual([])
  })

  test('an officer of another county neither reads nor follows up', async () => {
    const { self, service } = await aServedPerson()
    await rateService(self, service, { score: 'dissatisfied', requestKey: newId() })
    const rating = await current(service)
    const stranger = await anActor('township-worker', (await aPerson(await aVillage())).region)
    process.env.LIANGFU_TEST = '1'
    process.env.LIANGFU_TEST_LOCK_OFF = lock
    expect(await asActor(stranger, (tx) => findRating(stranger, tx, rating.id))).toBeUndefined()
    await expect(followUpRating(stranger, rating.id, { cause: 'other', words: '问过了', version: 1 })).rejects.toThrow(Error)
    expect((await current(service)).followed_up_at).toBeNull()
  })
})

describe('following up', () => {
  test('an answer below 满意 waits until somebody has asked', async () => {
    const { person, self, service } = await aServedPerson()
    const worker = await anActor('township-worker', person.region)
    await rateService(self, service, { score: 'basically', requestKey: newId() })
    await explainRating(self, service, '来得太少')
    const rating = await current(service)
    expect((await asActor(worker, (tx) => countOpenFollowUps(worker, tx))).count).toBe(1)

    await followUpRating(worker, rating.id, { cause: 'service', words: '本人希望每月两次，已答应', version: 1 })

    expect((await asActor(worker, (tx) => countOpenFollowUps(worker, tx))).count).toBe(0)
    await expect(followUpRating(worker, rating.id, { cause: 'other', words: '再问', version: 1 })).rejects.toThrow(/刚有人回访过/)
  })

  test('a later follow-up and later words leave the earlier ones on the trail', async () => {
    const { person, self, service } = await aServedPerson()
    const worker = await anActor('township-worker', person.region)
    await rateService(self, service, { score: 'basically', requestKey: newId() })
    await explainRating(self, service, '来得太少')
    await explainRating(self, service, '来得太晚')
    const { id } = await current(service)
    await followUpRating(worker, id, { cause: 'service', words: '答应每月两次', version: 1 })
    await followUpRating(worker, id, { cause: 'need', words: '又问过', version: 2 })
    const kept = await owner().selectFrom('trail').where('subject_id', '=', id).orderBy('id').select('changes').execute()
    expect(kept.map(({ changes }) => changes)).toEqual([
      {},
      { words: { from: '来得太少', to: '来得太晚' } },
      { cause: { from: null, to: 'service' }, words: { from: null, to: '答应每月两次' } },
      { cause: { from: 'service', to: 'need' }, words: { from: '答应每月两次', to: '又问过' } },
    ])
  })

  test('pages lose nobody who answered in the same moment, and a cursor that is no moment begins at the front', async () => {
    const { person, self } = await aServedPerson()
    const worker = await anActor('township-worker', person.region)
    for (let n = 0; n < 30; n++) await rateService(self, await aService(person), { score: 'satisfied', requestKey: newId() })
    await owner().updateTable('rating').set({ at: sql`timestamptz '2026-11-02 03:04:05.123456Z'` }).where('person_id', '=', person.id).execute()
    const page = (cursor: Cursor | null) => asActor(worker, (tx) => listRatings(worker, tx, { ...ratingList.parse({}), cursor }))
    const first = await page(null)
    const second = await page(first.next)
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(30)
    for (const value of ['', 'x', '2026-13-40', '0000-01-01 00:00:00Z', '2026-02-30 00:00:00+00', '99999-01-01 00:00:00Z']) {
      expect((await page({ direction: 'after', value, id: newId() })).rows).toHaveLength(25)
    }
  })

  test('满意 needs none', async () => {
    const { person, self, service } = await aServedPerson()
    const worker = await anActor('township-worker', person.region)
    await rateService(self, service, { score: 'satisfied', requestKey: newId() })
    await expect(followUpRating(worker, (await current(service)).id, { cause: 'other', words: '问', version: 1 })).rejects.toThrow(/不用回访/)
  })
})
