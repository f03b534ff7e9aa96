import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { asActor, asGate } from '@/lib/access/database'
import type { Actor } from '@/lib/access/actor'
import { findSession, startSession } from '@/lib/access/session'
import { changePassword } from '@/lib/access/own-account/change-password'
import { hashPassword } from '@/lib/kit/crypto/passwords'
import { newId } from '@/lib/kit/id'
import { Missing, Refusal } from '@/lib/kit/refusal'
import { above, aCounty, aTownship, aVillage, anActor } from '@/tests/support/factories'
import { owner } from '@/tests/support/owner'
import { createAccount } from './create-account'
import { disableAccount, editAccount, enableAccount, resetPassword } from './commands'
import { accountList } from './list'
import { findAccount, listAccounts } from './queries'

let county: number
let village: number
let office: Actor
let worker: Actor

beforeEach(async () => {
  county = await aCounty()
  village = await aVillage(await aTownship(county))
  office = await anActor('office', county)
  worker = await anActor('village-worker', village)
})
afterEach(() => delete process.env.LIANGFU_TEST_LOCK_OFF)

const form = (fields: object = {}) => ({
  name: '周敏', login: `n${randomBytes(6).toString('hex')}`, role: 'village-worker' as const, institutionId: '', password: 'bazi-24-hume-73', requestKey: newId(), ...fields,
})
const versionOf = async (id: string) => (await owner().selectFrom('account').where('id', '=', id).select('version').executeTakeFirstOrThrow()).version
const open = async (actor: Actor) => asGate((tx) => startSession(tx, actor.accountId, 'Test', null))
const isOpen = async (sessionId: string) => (await asGate((tx) => findSession(tx, sessionId))) !== null
const actionsOn = async (id: string) =>
  (await owner().selectFrom('trail').where('subject_id', '=', id).orderBy('id').select('action').execute()).map(({ action }) => action)

describe('opening an account', () => {
  test('leaves one that must change its password, and an entry', async () => {
    const id = await createAccount(office, village, form())
    const row = await owner().selectFrom('account').where('id', '=', id).selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({ kind: 'staff', role: 'village-worker', region_code: village, must_change_password: true, created_by: office.accountId })
    expect(await actionsOn(id)).toEqual(['account.created'])
  })

  test('with the same form sent twice at once opens one', async () => {
    const sent = form()
    const [one, other] = await Promise.all([createAccount(office, village, sent), createAccount(office, village, sent)])
    expect(one).toBe(other)
    expect(await actionsOn(one)).toEqual(['account.created'])
  })

  test('with a taken name says so beside the field', async () => {
    const sent = form()
    await createAccount(office, village, sent)
    await expect(createAccount(office, village, form({ login: sent.login }))).rejects.toMatchObject({ field: 'login' })
  })

  test.each([
    ['a weak password', { password: '1234567890' }, 'password'],
    ['a role of another level', { role: 'township-worker' }, 'role'],
    ['a role at one’s own rank', { role: 'office' }, 'role'],
    ['an auditor', { role: 'auditor' }, 'role'],
    ['a person', { role: 'person' }, 'role'],
  ])('with %s is refused', async (_, fields, field) => {
    await expect(createAccount(office, village, form(fields))).rejects.toMatchObject({ field })
  })

  test('outside the office’s region is refused', async () => {
    await expect(createAccount(office, await aVillage(), form())).rejects.toThrow(Missing)
  })

  test('of an institution that is elsewhere is refused', async () => {
    const elsewhere = await aCounty()
    const institution = newId()
    await owner().insertInto('institution').values({ id: institution, region_code: elsewhere, region_end: elsewhere + 1e6, name: '别处', kind: '社会组织' }).execute()
    await expect(createAccount(office, county, form({ role: 'institution-worker', institutionId: institution }))).rejects.toMatchObject({ field: 'institutionId' })
  })
})

describe('two locks', () => {
  const all = accountList.parse({})

  test.each([['none'], ['scope'], ['row-security']])('with %s switched off, accounts of other regions are neither seen nor changed', async (off) => {
    const foreign = await anActor('village-worker', await aVillage())
    process.env.LIANGFU_TEST = '1'
    process.env.LIANGFU_TEST_LOCK_OFF = off
    const logins = await asActor(office, (tx) => listAccounts(office, tx, all))
    expect(logins.rows.map(({ id }) => id)).toContain(worker.accountId)
    expect(logins.rows.map(({ id }) => id)).not.toContain(foreign.accountId)
    expect(await asActor(office, (tx) => findAccount(office, tx, foreign.accountId))).toBeUndefined()
    await expect(disableAccount(office, foreign.accountId, { reason: '试', version: 1 })).rejects.toThrow(Missing)
    await expect(resetPassword(office, foreign.accountId, { password: 'bazi-24-hume-73', dropCode: '', version: 1 })).rejects.toThrow(Missing)
    await expect(editAccount(office, foreign.accountId, { name: '改', role: 'village-worker', version: 1 })).rejects.toThrow(Missing)
    expect(await owner().selectFrom('account').where('id', '=', foreign.accountId).select(['active', 'version']).executeTakeFirst()).toEqual({ active: true, version: 1 })
  })

  test('an office of the same region, the one above and oneself cannot be changed', async () => {
    const beside = await anActor('office', county)
    const higher = await anActor('office', above(county, 2))
    await expect(disableAccount(office, beside.accountId, { reason: '试', version: 1 })).rejects.toThrow(/同级/)
    await expect(disableAccount(office, office.accountId, { reason: '试', version: 1 })).rejects.toThrow(/我的账号/)
    await expect(disableAccount(office, higher.accountId, { reason: '试', version: 1 })).rejects.toThrow(Missing)
    await expect(disableAccount(higher, beside.accountId, { reason: '试', version: 1 })).resolves.toBeUndefined()
  })
})

describe('sessions', () => {
  test('end when the account is disabled and do not come alive when it is enabled again', async () => {
    const session = await open(worker)
    await disableAccount(office, worker.accountId, { reason: '调离', version: 1 })
    expect(await isOpen(session)).toBe(false)
    await enableAccount(office, worker.accountId, { reason: '调回', version: await versionOf(worker.accountId) })
    expect(await isOpen(session)).toBe(false)
    expect(await isOpen(await open(worker))).toBe(true)
    expect(await actionsOn(worker.accountId)).toEqual(['account.disabled', 'account.enabled'])
  })

  test('are refused from the next request on even where only the flag was set', async () => {
    const session = await open(worker)
    await owner().updateTable('account').where('id', '=', worker.accountId).set({ active: false }).execute()
    expect(await isOpen(session)).toBe(false)
  })

  test('end when the role changes and when the password is reset', async () => {
    const officer = await anActor('officer', county)
    const higher = await anActor('office', above(county, 2))
    const before = await open(officer)
    await editAccount(higher, officer.accountId, { name: '周敏', role: 'office', version: 1 })
    expect(await isOpen(before)).toBe(false)
    const next = await open(officer)
    await resetPassword(higher, officer.accountId, { password: 'bazi-24-hume-73', dropCode: '', version: await versionOf(officer.accountId) })
    expect(await isOpen(next)).toBe(false)
  })

  test('of other devices end when the own password changes; this one stays', async () => {
    await owner().updateTable('account').where('id', '=', worker.accountId).set({ password_hash: await hashPassword('das-alte-Wort-3') }).execute()
    const [here, there] = [await open(worker), await open(worker)]
    await changePassword({ ...worker, sessionId: here }, { current: 'das-alte-Wort-3', next: 'das-neue-Wort-4', again: 'das-neue-Wort-4', back: '/' })
    expect([await isOpen(here), await isOpen(there)]).toEqual([true, false])
  })
})

describe('changing', () => {
  test('against an outdated version is refused with a link to the newest', async () => {
    await editAccount(office, worker.accountId, { name: '新名', role: 'village-worker', version: 1 })
    const late = editAccount(office, worker.accountId, { name: '旧名', role: 'village-worker', version: 1 })
    await expect(late).rejects.toThrow(Refusal)
    await expect(late).rejects.toMatchObject({ link: { href: `/management/accounts/${worker.accountId}` } })
  })

  test('to a role that does not fit the region is refused', async () => {
    await expect(editAccount(office, worker.accountId, { name: '周敏', role: 'officer', version: 1 })).rejects.toMatchObject({ field: 'role' })
    await expect(editAccount(office, worker.accountId, { name: '周敏', role: 'institution-worker', version: 1 })).rejects.toMatchObject({ field: 'role' })
  })
})
