import { describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { asActor, asGate } from '@/lib/access/database'
import { listOwnRecords } from '@/lib/access/own-account/ward'
import { findSession, startSession } from '@/lib/access/session'
import { signIn } from '@/lib/access/sign-in/authenticate'
import { newId } from '@/lib/kit/id'
import { Missing, Refusal } from '@/lib/kit/refusal'
import { aHousehold, aPerson, aTownship, aVillage, anActor } from '@/tests/support/factories'
import { LOCKS, without } from '@/tests/support/locks'
import { owner } from '@/tests/support/owner'
import { aPersonInput } from '@/tests/support/registry-input'
import { createPerson, editPerson } from '../registry/commands'
import { acceptMove, requestMove } from '../registry/move-commands'
import { setPersonState } from '../registry/state-commands'
import { disablePersonAccount, enablePersonAccount, resetPersonPassword } from './commands'
import { endGuardianship, linkGuardian, openGuardian } from './guardians'
import { openAccount } from './open-account'
import { findGuardian, findHandled, findOwnAccount, listGuardians } from './queries'

const PASSWORD = 'bazi-24-hume-73'
const OTHER = 'hume-38-bazi-42'
const opening = () => ({ password: PASSWORD, requestKey: newId() })
const authority = (fields: object = {}) => ({ name: '王大明', relation: '1', evidence: '户口簿同户，父亲', validUntil: '', requestKey: newId(), ...fields })
const guardian = (fields: object = {}) => ({ ...authority(fields), password: PASSWORD })
const DEATH = { on: '2026-01-01', reason: '村里核实', version: 1 }

async function aVillageWithPerson(village?: number) {
  const at = village ?? (await aVillage())
  const worker = await anActor('village-worker', at)
  return { village: at, worker, person: await aPerson(at, { name: '王素珍' }) }
}

const account = (id: string) =>
  owner().selectFrom('account').where('id', '=', id).select(['kind', 'role', 'login', 'name', 'region_code', 'person_id', 'active', 'must_change_password', 'version']).executeTakeFirstOrThrow()
const entries = async (personId: string) =>
  (await owner().selectFrom('trail').where('person_id', '=', personId).orderBy('id').select('action').execute()).map(({ action }) => action)
const enter = async (accountId: string, password = PASSWORD) =>
  signIn({ login: (await account(accountId)).login, password, code: '', back: '/me' }, { address: newId(), device: 'Test', sessionId: null })
const open = (accountId: string, ward: string | null = null) => asGate((tx) => startSession(tx, accountId, 'Test', ward))
const session = (id: string) => asGate((tx) => findSession(tx, id))
const reach = async (accountId: string, ward: string) => (await session(await open(accountId, ward)))?.actor.personId ?? null
const running = async (actor: Actor, personId: string) => (await asActor(actor, (tx) => listGuardians(actor, tx, personId))).filter(({ endedAt }) => !endedAt)

describe('opening an account', () => {
  test('lets the person sign in with a login drawn by lot and change the password first', async () => {
    const { village, worker, person } = await aVillageWithPerson()
    const id = await openAccount(worker, person.id, opening())
    expect(await account(id)).toMatchObject({ kind: 'person', role: 'person', name: '王素珍', region_code: village, person_id: person.id, must_change_password: true })
    const { next, sessionId } = await enter(id)
    expect(next).toMatch(/^\/account\/password\?first=1/)
    expect((await session(sessionId))?.actor.personId).toBe(person.id)
    expect(await entries(person.id)).toEqual(['account.created'])
  })

  test('with the same form sent twice at once opens one', async () => {
    const { worker, person } = await aVillageWithPerson()
    const sent = opening()
    const [one, other] = await Promise.all([openAccount(worker, person.id, sent), openAccount(worker, person.id, sent)])
    expect(one).toBe(other)
    expect(await entries(person.id)).toEqual(['account.created'])
  })

  test('by two workers at once opens one; the other is led to it', async () => {
    const { worker, person } = await aVillageWithPerson()
    const both = await Promise.allSettled([openAccount(worker, person.id, opening()), openAccount(worker, person.id, opening())])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { message: '王素珍已经有登录账号，一个人只开一个', link: { href: `/casework/persons/${person.id}/account` } } })
  })

  test('with a weak password is refused beside the field', async () => {
    const { worker, person } = await aVillageWithPerson()
    await expect(openAccount(worker, person.id, { ...opening(), password: '1234567890' })).rejects.toMatchObject({ field: 'password' })
  })

  test.each(['dead', 'cancelled'] as const)('of somebody %s is refused in words, and so is a guardian', async (state) => {
    const { worker, person } = await aVillageWithPerson()
    await setPersonState(worker, person.id, state, DEATH)
    await expect(openAccount(worker, person.id, opening())).rejects.toThrow(/不能再开设/)
    await expect(openGuardian(worker, person.id, guardian())).rejects.toThrow(/不能再开设/)
  })

  test('with a form that opened somebody else’s account opens nothing', async () => {
    const { village, worker, person } = await aVillageWithPerson()
    const sent = opening()
    await openAccount(worker, person.id, sent)
    await expect(openAccount(worker, (await aPerson(village)).id, sent)).rejects.toThrow(Refusal)
  })
})

describe('handling an account', () => {
  test('a reset ends every session and gives the new first password', async () => {
    const { worker, person } = await aVillageWithPerson()
    const id = await openAccount(worker, person.id, opening())
    const before = await open(id)
    await resetPersonPassword(worker, person.id, id, { password: OTHER, version: 1 })
    expect(await session(before)).toBeNull()
    await expect(enter(id)).rejects.toThrow(Refusal)
    expect((await enter(id, OTHER)).next).toMatch(/first=1/)
    expect(await entries(person.id)).toContain('account.password-reset')
  })

  test('disabled it opens nothing, enabled again only by signing in anew', async () => {
    const { worker, person } = await aVillageWithPerson()
    const id = await openAccount(worker, person.id, opening())
    const before = await open(id)
    await disablePersonAccount(worker, person.id, id, { reason: '手机丢了', version: 1 })
    expect(await session(before)).toBeNull()
    await enablePersonAccount(worker, person.id, id, { reason: '找到了', version: 2 })
    expect(await session(before)).toBeNull()
    expect(await session((await enter(id)).sessionId)).not.toBeNull()
    expect(await entries(person.id)).toEqual(expect.arrayContaining(['account.disabled', 'account.enabled']))
  })

  test('against an outdated version is refused with the way to the newest', async () => {
    const { worker, person } = await aVillageWithPerson()
    const id = await openAccount(worker, person.id, opening())
    await resetPersonPassword(worker, person.id, id, { password: OTHER, version: 1 })
    const late = disablePersonAccount(worker, person.id, id, { reason: '试', version: 1 })
    await expect(late).rejects.toMatchObject({ link: { href: `/casework/persons/${person.id}/account` } })
    expect((await account(id)).active).toBe(true)
  })

  test('through another person’s page there is none, nor are those of the staff', async () => {
    const { village, worker, person } = await aVillageWithPerson()
    const id = await openAccount(worker, person.id, opening())
    const beside = await aPerson(village)
    await expect(resetPersonPassword(worker, beside.id, id, { password: OTHER, version: 1 })).rejects.toThrow(Missing)
    await expect(disablePersonAccount(worker, person.id, worker.accountId, { reason: '试', version: 1 })).rejects.toThrow(Missing)
  })

  test('it bears the name of its person', async () => {
    const { village, worker } = await aVillageWithPerson()
    const input = aPersonInput()
    const personId = await createPerson(worker, await aHousehold(village), input)
    const id = await openAccount(worker, personId, opening())
    const { name: _, ...rest } = input
    await editPerson(worker, personId, { ...rest, name: '王素真', phone: undefined, guardianPhone: undefined, guardianIdNumber: undefined, version: 1 })
    expect((await account(id)).name).toBe('王素真')
  })
})

describe('leaving the register', () => {
  test.each(['dead', 'cancelled'] as const)('(%s) disables the account and ends the guardians at once', async (state) => {
    const { worker, person } = await aVillageWithPerson()
    const own = await openAccount(worker, person.id, opening())
    const other = await openGuardian(worker, person.id, guardian())
    const [mine, theirs] = [await open(own), await open(other, person.id)]
    await setPersonState(worker, person.id, state, DEATH)
    expect(await session(mine)).toBeNull()
    expect((await session(theirs))?.actor.personId).toBeNull()
    expect(await entries(person.id)).toEqual(expect.arrayContaining(['account.disabled', 'guardianship.ended']))
    await expect(enablePersonAccount(worker, person.id, own, { reason: '试', version: 2 })).rejects.toThrow(/不能再/)
    await setPersonState(worker, person.id, 'active', { ...DEATH, version: 2 })
    expect((await account(own)).active).toBe(false)
    await enablePersonAccount(worker, person.id, own, { reason: '登记错了', version: 2 })
    expect(await session(mine)).toBeNull()
  })
})

/** Somebody with an account and a guardian, about to move. */
async function aMover() {
  const { worker, person } = await aVillageWithPerson()
  const to = await aVillage()
  const receiver = await anActor('village-worker', to)
  const own = await openAccount(worker, person.id, opening())
  const other = await openGuardian(worker, person.id, guardian())
  const go = async () => {
    const moveId = await requestMove(worker, person.id, to, { reason: '随子女居住', requestKey: newId() })
    return acceptMove(receiver, moveId, { household: 'new', headName: '王', version: 1 })
  }
  return { worker, receiver, person, to, own, other, go }
}

describe('moving to another village', () => {
  test('takes the account and the guardian along: the new village handles them, the old one sees them no more', async () => {
    const { worker, receiver, person, to, own, other, go } = await aMover()
    await go()
    expect([(await account(own)).region_code, (await account(other)).region_code]).toEqual([to, to])
    expect(await reach(other, person.id)).toBe(person.id)
    await resetPersonPassword(receiver, person.id, own, { password: OTHER, version: (await account(own)).version })
    await expect(resetPersonPassword(worker, person.id, own, { password: OTHER, version: (await account(own)).version })).rejects.toThrow(Missing)
    expect(await asActor(worker, (tx) => findOwnAccount(worker, tx, person.id))).toBeUndefined()
  })

  test('leaves a guardian whose other ward stays; the new village sees who acts, and cannot take the account over', async () => {
    const { worker, receiver, person, other, go } = await aMover()
    const sister = await aPerson(worker.region.code)
    await linkGuardian(worker, sister.id, { ...authority(), login: (await account(other)).login })
    await go()
    expect((await account(other)).region_code).toBe(worker.region.code)
    expect(await running(receiver, person.id)).toMatchObject([{ name: '王大明', accountId: null, login: null }])
    await expect(resetPersonPassword(receiver, person.id, other, { password: OTHER, version: 1 })).rejects.toThrow(Missing)
    await expect(resetPersonPassword(worker, sister.id, other, { password: OTHER, version: 1 })).rejects.toThrow(/辖区以外的人/)
    expect(await reach(other, person.id)).toBe(person.id)
  })
})

describe('a guardian', () => {
  test('opened for a person signs in, sees that record and no other', async () => {
    const { village, worker, person } = await aVillageWithPerson()
    const id = await openGuardian(worker, person.id, guardian())
    expect(await account(id)).toMatchObject({ kind: 'person', person_id: null, name: '王大明', region_code: village, must_change_password: true })
    const { sessionId } = await enter(id)
    const actor = (await session(sessionId))!.actor
    expect(actor).toMatchObject({ personId: person.id, isGuardian: true })
    expect((await listOwnRecords(actor)).map(({ personId }) => personId)).toEqual([person.id])
    expect(await reach(id, (await aPerson(village)).id)).toBeNull()
    expect(await entries(person.id)).toEqual(expect.arrayContaining(['account.created', 'guardianship.started']))
  })

  test('sent twice at once is opened once', async () => {
    const { worker, person } = await aVillageWithPerson()
    const sent = guardian()
    const [one, other] = await Promise.all([openGuardian(worker, person.id, sent), openGuardian(worker, person.id, sent)])
    expect(one).toBe(other)
    expect(await running(worker, person.id)).toHaveLength(1)
  })

  test('of one child may act for the second, in another village too', async () => {
    const first = await aVillageWithPerson()
    const second = await aVillageWithPerson()
    const id = await openGuardian(first.worker, first.person.id, guardian())
    const { login } = await account(id)
    const sent = { ...authority(), login }
    expect(await Promise.all([linkGuardian(second.worker, second.person.id, sent), linkGuardian(second.worker, second.person.id, sent)])).toEqual([id, id])
    const { next, sessionId } = await enter(id)
    expect(next).toContain('ward')
    expect((await listOwnRecords((await session(sessionId))!.actor)).map(({ personId }) => personId).toSorted()).toEqual([first.person.id, second.person.id].toSorted())
    await expect(linkGuardian(second.worker, second.person.id, { ...authority(), login })).rejects.toThrow(/已经是/)
  })

  test('is only found by login and name together, and never as one’s own', async () => {
    const { worker, person } = await aVillageWithPerson()
    const { login } = await account(await openGuardian(worker, person.id, guardian()))
    const ward = await aVillageWithPerson()
    const staff = await account(worker.accountId)
    const own = await account(await openAccount(ward.worker, ward.person.id, opening()))
    for (const fields of [{ login, name: '王小明' }, { login: 'xxxx22222', name: '王大明' }, { login: staff.login, name: staff.name }]) {
      await expect(linkGuardian(ward.worker, ward.person.id, { ...authority(), ...fields })).rejects.toMatchObject({ field: 'login' })
    }
    await expect(linkGuardian(ward.worker, ward.person.id, { ...authority({ name: own.name }), login: own.login })).rejects.toThrow(/自己的监护人/)
  })

  test('reaches the ward only while the authority holds', async () => {
    const { worker, person } = await aVillageWithPerson()
    const id = await openGuardian(worker, person.id, guardian())
    const at = await open(id, person.id)
    const [held] = await running(worker, person.id)
    await endGuardianship(worker, person.id, held!.id, { reason: '年满18岁', version: 1 })
    expect((await session(at))?.actor.personId).toBeNull()
    expect(await reach(id, person.id)).toBeNull()
    await expect(endGuardianship(worker, person.id, held!.id, { reason: '再来', version: 2 })).rejects.toThrow(/已经结束/)
    expect(await entries(person.id)).toContain('guardianship.ended')
    // who acts for nobody is nobody's to handle from a person's page
    expect(await asActor(worker, (tx) => findHandled(worker, tx, person.id, id))).toBeUndefined()
  })

  test('whose last day is over reaches nothing and can be given a new one', async () => {
    const { worker, person } = await aVillageWithPerson()
    const id = await openGuardian(worker, person.id, guardian())
    await owner().updateTable('guardianship').where('account_id', '=', id).set({ valid_until: '2026-01-01' }).execute()
    expect(await reach(id, person.id)).toBeNull()
    await linkGuardian(worker, person.id, { ...authority(), login: (await account(id)).login })
    expect(await reach(id, person.id)).toBe(person.id)
    expect(await asActor(worker, (tx) => listGuardians(worker, tx, person.id))).toMatchObject([{ endedAt: null }, { endedReason: '到期，另行授权' }])
  })

  test('with a last day in the past is refused beside the field', async () => {
    const { worker, person } = await aVillageWithPerson()
    await expect(openGuardian(worker, person.id, guardian({ validUntil: '2026-01-01' }))).rejects.toMatchObject({ field: 'validUntil' })
  })

  test('ended against an outdated version stays', async () => {
    const { worker, person } = await aVillageWithPerson()
    await openGuardian(worker, person.id, guardian())
    const [held] = await running(worker, person.id)
    await expect(endGuardianship(worker, person.id, held!.id, { reason: '试', version: 0 })).rejects.toThrow(/刚被别人改过/)
    expect(await running(worker, person.id)).toHaveLength(1)
  })

  test('who has an account as a person is handled on their own page only', async () => {
    const { village, worker, person } = await aVillageWithPerson()
    const father = await aPerson(village, { name: '王大明' })
    const id = await openAccount(worker, father.id, opening())
    await linkGuardian(worker, person.id, { ...authority(), login: (await account(id)).login })
    expect(await asActor(worker, (tx) => findHandled(worker, tx, person.id, id))).toBeUndefined()
    expect((await asActor(worker, (tx) => findHandled(worker, tx, father.id, id)))?.id).toBe(id)
    expect(await reach(id, person.id)).toBe(person.id)
  })
})

describe('strangers', () => {
  test.each(LOCKS)('see and change nothing, with the %s lock off', async (lock) => {
    const { worker, person } = await aVillageWithPerson()
    const own = await openAccount(worker, person.id, opening())
    const other = await openGuardian(worker, person.id, guardian())
    const [held] = await running(worker, person.id)
    const before = [await account(own), await account(other)]
    const stranger = await anActor('township-worker', await aTownship())
    await without(lock, async () => {
      const [found, handled, guardians, one] = await asActor(stranger, async (tx) => [
        await findOwnAccount(stranger, tx, person.id), await findHandled(stranger, tx, person.id, other),
        await listGuardians(stranger, tx, person.id), await findGuardian(stranger, tx, person.id, held!.id),
      ])
      expect([found, handled, guardians, one]).toEqual([undefined, undefined, [], undefined])
      for (const id of [own, other]) {
        await expect(resetPersonPassword(stranger, person.id, id, { password: OTHER, version: 1 })).rejects.toThrow(Missing)
        await expect(disablePersonAccount(stranger, person.id, id, { reason: '试', version: 1 })).rejects.toThrow(Missing)
        await expect(enablePersonAccount(stranger, person.id, id, { reason: '试', version: 1 })).rejects.toThrow(Missing)
      }
      await expect(openAccount(stranger, person.id, opening())).rejects.toThrow(Missing)
      await expect(openGuardian(stranger, person.id, guardian())).rejects.toThrow(Missing)
      await expect(linkGuardian(stranger, person.id, { ...authority(), login: before[1]!.login })).rejects.toThrow(Missing)
      await expect(endGuardianship(stranger, person.id, held!.id, { reason: '试', version: 1 })).rejects.toThrow(Missing)
    })
    expect([await account(own), await account(other)]).toEqual(before)
    expect(await running(worker, person.id)).toHaveLength(1)
  })

  test('cannot bind an account of theirs to a person who lives elsewhere', async () => {
    const { person } = await aVillageWithPerson()
    const stranger = await anActor('village-worker', await aVillage())
    const row = { id: newId(), kind: 'person', role: 'person', login: newId(), name: '我', region_code: stranger.region.code, person_id: person.id, password_hash: '-' }
    await expect(asActor(stranger, (tx) => tx.insertInto('account').values(row).execute())).rejects.toThrow(/account_person/)
  })
})
