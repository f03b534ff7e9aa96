import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { asActor } from '@/lib/access/database'
import { newId } from '@/lib/kit/id'
import { Missing, Refusal } from '@/lib/kit/refusal'
import { aHousehold, aTownship, aVillage, anActor } from '@/tests/support/factories'
import { LOCKS, without } from '@/tests/support/locks'
import { owner } from '@/tests/support/owner'
import { aPersonInput } from '@/tests/support/registry-input'
import { createPerson } from './commands'
import { acceptMove, refuseMove, requestMove, withdrawMove } from './move-commands'
import { countWaitingMoves, findMove, listMoves } from './move-queries'
import { findPerson } from './queries'
import { setPersonState } from './state-commands'
import { moveTodos } from './todo'

const WORDS = { words: '弄错了', version: 1 }
const why = () => ({ reason: '随子女居住', requestKey: newId() })

async function aHandOver() {
  const from = await aVillage()
  const to = await aVillage()
  const giver = await anActor('village-worker', from)
  const receiver = await anActor('village-worker', to)
  const stranger = await anActor('village-worker', await aVillage())
  const personId = await createPerson(giver, await aHousehold(from), aPersonInput())
  const moveId = await requestMove(giver, personId, to, why())
  return { from, to, giver, receiver, stranger, personId, moveId }
}
const into = (household: string, headName = '') => ({ household, headName, version: 1 })

describe('handing over', () => {
  test('the receiving side knows who comes and sees nothing else yet', async () => {
    const { receiver, personId, moveId } = await aHandOver()
    expect(await asActor(receiver, (tx) => findMove(receiver, tx, moveId))).toMatchObject({ personName: '王素珍', state: 'pending', arrives: true, leaves: false, facts: { category: '4' } })
    expect(await asActor(receiver, (tx) => findPerson(receiver, tx, personId))).toBeUndefined()
    expect(await asActor(receiver, (tx) => moveTodos(receiver, tx))).toMatchObject([{ amount: 1 }])
  })

  test('accepting moves the person with everything that hangs on them; the giving side sees them no more', async () => {
    const { from, to, giver, receiver, personId, moveId } = await aHandOver()
    const needId = newId()
    const same = { person_id: personId, region_code: from, recorded_region: from, line: 'xwt', item_code: '10', recorded_by_name: '测试员' }
    await owner().insertInto('need').values({ id: needId, ...same, source: 'survey' }).execute()
    await owner().insertInto('service').values({
      id: newId(), ...same, need_id: needId, item_name: '送戏下乡', state: 'delivered', started_on: '2026-05-01', body_kind: 'village',
      body_name: '村委会', funds_fen: 0, measures: '组织观看', effect_scale: 'good', effect: '参加一次',
    }).execute()
    const household = await aHousehold(to)

    expect(await acceptMove(receiver, moveId, into(household))).toBe(personId)

    expect(await asActor(receiver, (tx) => findPerson(receiver, tx, personId))).toMatchObject({ householdId: household, regionCode: to, version: 2 })
    expect(await asActor(giver, (tx) => findPerson(giver, tx, personId))).toBeUndefined()
    for (const table of ['need', 'service'] as const) {
      const row = await owner().selectFrom(table).where('person_id', '=', personId).select(['region_code', 'recorded_region']).executeTakeFirstOrThrow()
      expect(row).toEqual({ region_code: to, recorded_region: from })
    }
    const changes = await owner().selectFrom('person_change').where('person_id', '=', personId).select(['region_code', 'field']).execute()
    expect(changes.every((row) => row.region_code === to)).toBe(true)
    expect(changes.map((row) => row.field)).toContain('region')
    expect(await asActor(giver, (tx) => listMoves(giver, tx, 'out'))).toMatchObject([{ state: 'accepted', personName: '王素珍' }])
    expect(await asActor(receiver, (tx) => countWaitingMoves(receiver, tx))).toBe(0)
  })

  test('into a new household, also when the button is pressed twice', async () => {
    const { to, receiver, moveId } = await aHandOver()
    const results = await Promise.allSettled([acceptMove(receiver, moveId, into('new', '王大明')), acceptMove(receiver, moveId, into('new', '王大明'))])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await owner().selectFrom('household').where('region_code', '=', to).select('head_name').execute()).toEqual([{ head_name: '王大明' }])
  })

  test('a household of another village is refused', async () => {
    const { receiver, moveId } = await aHandOver()
    await expect(acceptMove(receiver, moveId, into(await aHousehold(await aVillage())))).rejects.toThrow(Refusal)
  })

  test('the key of a form about somebody in another region hands nobody over', async () => {
    const { to, giver, personId } = await aHandOver()
    const elsewhere = await aHandOver()
    const { request_key } = await owner().selectFrom('person_move').where('id', '=', elsewhere.moveId).select('request_key').executeTakeFirstOrThrow()
    await withdrawMove(giver, (await owner().selectFrom('person_move').where('person_id', '=', personId).select('id').executeTakeFirstOrThrow()).id, WORDS)
    await expect(requestMove(giver, personId, to, { reason: '试', requestKey: request_key! })).rejects.toThrow(Missing)
  })

  test('refused or withdrawn, the person stays and can be handed over again', async () => {
    const { to, giver, receiver, personId, moveId } = await aHandOver()
    await expect(requestMove(giver, personId, to, why())).rejects.toThrow(/等对方答复/)
    await refuseMove(receiver, moveId, WORDS)
    await expect(acceptMove(receiver, moveId, into('new', '王'))).rejects.toThrow(Refusal)
    const again = await requestMove(giver, personId, to, why())
    await withdrawMove(giver, again, WORDS)
    expect(await asActor(giver, (tx) => findPerson(giver, tx, personId))).toBeDefined()
  })

  test('only the receiving side answers and only the giving side withdraws', async () => {
    const { giver, receiver, moveId } = await aHandOver()
    await expect(acceptMove(giver, moveId, into('new', '王'))).rejects.toThrow(Missing)
    await expect(refuseMove(giver, moveId, WORDS)).rejects.toThrow(Missing)
    await expect(withdrawMove(receiver, moveId, WORDS)).rejects.toThrow(Missing)
  })

  test('a township moves a person between its own villages by itself', async () => {
    const township = await aTownship()
    const [from, to] = [await aVillage(township), await aVillage(township)]
    const clerk = await anActor('township-worker', township)
    const personId = await createPerson(clerk, await aHousehold(from), aPersonInput())
    const moveId = await requestMove(clerk, personId, to, why())
    expect(await asActor(clerk, (tx) => findMove(clerk, tx, moveId))).toMatchObject({ arrives: true, leaves: true })
    await acceptMove(clerk, moveId, into('new', '王'))
    expect(await asActor(clerk, (tx) => findPerson(clerk, tx, personId))).toMatchObject({ regionCode: to })
  })

  test('who is being handed over cannot be cancelled meanwhile', async () => {
    const { giver, personId } = await aHandOver()
    await expect(setPersonState(giver, personId, 'cancelled', { on: '2026-01-01', reason: '测试', version: 1 })).rejects.toThrow(/移交/)
  })
})

describe('strangers', () => {
  test.each(LOCKS)('see and answer nothing, with the %s lock off', async (lock) => {
    const { stranger, moveId, personId, to } = await aHandOver()
    await without(lock, async () => {
      expect(await asActor(stranger, (tx) => findMove(stranger, tx, moveId))).toBeUndefined()
      expect(await asActor(stranger, (tx) => listMoves(stranger, tx, 'in'))).toEqual([])
      expect(await asActor(stranger, (tx) => listMoves(stranger, tx, 'out'))).toEqual([])
      await expect(requestMove(stranger, personId, to, why())).rejects.toThrow(Missing)
      await expect(acceptMove(stranger, moveId, into('new', '王'))).rejects.toThrow(Missing)
      await expect(withdrawMove(stranger, moveId, WORDS)).rejects.toThrow(Missing)
    })
  })

  test('the database function itself takes nobody in for them', async () => {
    const { stranger, moveId } = await aHandOver()
    const household = await aHousehold(stranger.region.code)
    const { rows } = await asActor(stranger, (tx) => sql<{ person: string | null }>`select accept_person_move(${moveId}, ${household}, '我') as person`.execute(tx))
    expect(rows[0]?.person).toBeNull()
  })

  test('cannot pull a person over by writing the request themselves', async () => {
    const { stranger, personId, from } = await aHandOver()
    const row = { id: newId(), person_id: personId, region_code: from, to_region: stranger.region.code, reason: '', requested_by: stranger.accountId, requested_by_name: '我' }
    await expect(asActor(stranger, (tx) => tx.insertInto('person_move').values(row).execute())).rejects.toThrow(/row-level security/)
    const own = { ...row, region_code: stranger.region.code }
    await expect(asActor(stranger, (tx) => tx.insertInto('person_move').values(own).execute())).rejects.toThrow(/row-level security/)
  })

  test('neither side can change what was asked', async () => {
    const { giver, moveId } = await aHandOver()
    await expect(asActor(giver, (tx) => tx.updateTable('person_move').set({ to_region: giver.region.code }).where('id', '=', moveId).execute())).rejects.toThrow(/permission denied/)
  })

  test('visitors and persons may not run the function', async () => {
    await expect(asActor({ kind: 'public' }, (tx) => sql`select accept_person_move(${newId()}, ${newId()}, '我')`.execute(tx))).rejects.toThrow(/permission denied/)
  })
})
