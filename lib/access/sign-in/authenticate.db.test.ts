import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { sealField } from '@/lib/kit/crypto/field'
import { hashPassword } from '@/lib/kit/crypto/passwords'
import { newTotpSecret, totpCode } from '@/lib/kit/crypto/totp'
import { aPerson, aVillage, anActor } from '@/tests/support/factories'
import { owner } from '@/tests/support/owner'
import { asGate } from '../database'
import { findSession } from '../session'
import { signIn, type Client } from './authenticate'
import { throttleKey } from './throttle'
import type { ThrottleKind } from './throttle-rules'

const PASSWORD = 'ein-langes-Wort-7'
const hashed = await hashPassword(PASSWORD)
const WRONG = /账号、密码或动态口令不对/
const WAIT = /请等\d+(秒|分钟)再试/

const village = await aVillage()

async function anAccount(fields: { secret?: string; active?: boolean } = {}) {
  const actor = await anActor('village-worker', village)
  const login = `a${randomBytes(6).toString('hex')}`
  const sealed = fields.secret ? sealField(fields.secret, { table: 'account', column: 'totp_secret', rowId: actor.accountId }) : null
  await owner()
    .updateTable('account')
    .where('id', '=', actor.accountId)
    .set({ login, password_hash: hashed, active: fields.active ?? true, totp_secret: sealed, totp_confirmed: sealed !== null })
    .execute()
  return { login, id: actor.accountId }
}

async function aGuardian(wards: number) {
  const { login, id } = await anAccount()
  await owner().updateTable('account').where('id', '=', id).set({ kind: 'person', role: 'person' }).execute()
  const persons = await Promise.all(Array.from({ length: wards }, () => aPerson(village)))
  for (const person of persons) {
    await owner()
      .insertInto('guardianship')
      .values({ id: person.id, account_id: id, person_id: person.id, region_code: village, relation: '父母', evidence: '户口簿' })
      .execute()
  }
  return { login, id, persons }
}

/** Every test comes from an address of its own. */
const aClient = (): Client => ({ address: randomBytes(8).toString('hex'), device: 'Test', sessionId: null })
const attempt = (login: string, password = PASSWORD, { code = '', client = aClient() } = {}) => signIn({ login, password, code, back: '/home' }, client)
const wrong = (login: string, client = aClient()) => attempt(login, 'wrong', { client })
const session = (id: string) => asGate((tx) => findSession(tx, id))
const entries = (accountId: string) =>
  owner().selectFrom('trail').where('subject_id', '=', accountId).orderBy('id').select(['action', 'changes']).execute()

async function waiting(kind: ThrottleKind, value: string): Promise<number> {
  const row = await owner().selectFrom('sign_in_throttle').where('key', '=', throttleKey(kind, value)).select('wait_until').executeTakeFirst()
  return row ? (row.wait_until.getTime() - Date.now()) / 1000 : 0
}

const waitUntil = (kind: ThrottleKind, value: string, moment: Date) =>
  owner().updateTable('sign_in_throttle').where('key', '=', throttleKey(kind, value)).set({ wait_until: moment }).execute()
/** As if so much time had passed. */
const later = (kind: ThrottleKind, value: string) => waitUntil(kind, value, new Date(0))
const forMinutes = (kind: ThrottleKind, value: string) => waitUntil(kind, value, new Date(Date.now() + 600_000))

describe('the right password', () => {
  test('opens a session of that account and is recorded', async () => {
    const { login, id } = await anAccount()
    const { sessionId, next } = await attempt(` ${login.toUpperCase()} `)
    expect((await session(sessionId))?.actor.accountId).toBe(id)
    expect(next).toBe('/home')
    expect((await entries(id)).map(({ action }) => action)).toEqual(['session.started'])
  })

  test('ends the session this browser had before', async () => {
    const { login } = await anAccount()
    const before = await attempt(login)
    await attempt(login, PASSWORD, { client: { ...aClient(), sessionId: before.sessionId } })
    expect(await session(before.sessionId)).toBeNull()
  })

  test('of an account whose first password still stands leads to changing it', async () => {
    const { login, id } = await anAccount()
    await owner().updateTable('account').where('id', '=', id).set({ must_change_password: true }).execute()
    expect((await attempt(login)).next).toBe('/account/password?first=1&back=%2Fhome')
  })

  test('of a disabled account opens nothing', async () => {
    const { login } = await anAccount({ active: false })
    await expect(attempt(login)).rejects.toThrow(/已停用/)
    await expect(wrong(login)).rejects.toThrow(WRONG)
  })

  test.each([
    ['is disabled', { active: false }, /已停用/],
    ['gets another password', { password_hash: '-' }, WRONG],
  ])('opens nothing when the account %s while it is checked', async (_, change, words) => {
    const { login, id } = await anAccount()
    let tried: Promise<unknown> = Promise.resolve()
    await owner().transaction().execute(async (tx) => {
      await tx.updateTable('account').where('id', '=', id).set(change).execute()
      tried = attempt(login).catch((error: Error) => error)
      // the attempt has read the account as it was before
      await expect.poll(() => owner().selectFrom('sign_in_throttle').where('key', '=', throttleKey('account', login)).select('failures').execute()).toHaveLength(1)
    })
    expect(await tried).toMatchObject({ name: 'Refusal', message: expect.stringMatching(words) })
    expect(await owner().selectFrom('session').where('account_id', '=', id).select('id').execute()).toEqual([])
  })
})

describe('what is wrong', () => {
  test('is said in the same words for a name, a password and a code', async () => {
    const { login } = await anAccount()
    const withCode = await anAccount({ secret: newTotpSecret() })
    const messages = await Promise.all(
      [wrong(login), attempt('nobody-has-this'), attempt(withCode.login), attempt(withCode.login, PASSWORD, { code: '000000' })].map((tried) =>
        tried.then(() => 'signed in', (error: Error) => error.message),
      ),
    )
    expect(new Set(messages).size).toBe(1)
    expect(messages[0]).toMatch(WRONG)
  })

  test('is recorded without what was typed as a name', async () => {
    const { login, id } = await anAccount()
    await expect(wrong(login)).rejects.toThrow(WRONG)
    await expect(attempt('my-secret-typed-in-the-wrong-box')).rejects.toThrow(WRONG)
    expect(await entries(id)).toMatchObject([{ action: 'session.refused', changes: { reason: 'wrong-password' } }])
    const all = await owner().selectFrom('trail').where('action', '=', 'session.refused').selectAll().execute()
    expect(JSON.stringify(all)).not.toContain('my-secret')
  })
})

describe('throttling', () => {
  test('three failures are free, then the wait doubles', async () => {
    const { login } = await anAccount()
    for (let i = 0; i < 3; i++) await expect(wrong(login)).rejects.toThrow(WRONG)
    await expect(wrong(login)).rejects.toThrow(WRONG)
    expect(await waiting('account', login)).toBeCloseTo(2, 0)
    await expect(attempt(login)).rejects.toThrow(WAIT)
    await later('account', login)
    await expect(wrong(login)).rejects.toThrow(WRONG)
    expect(await waiting('account', login)).toBeCloseTo(4, 0)
  })

  test('a right sign-in after the wait begins anew', async () => {
    const { login } = await anAccount()
    for (let i = 0; i < 4; i++) await expect(wrong(login)).rejects.toThrow(WRONG)
    await later('account', login)
    await attempt(login)
    expect(await waiting('account', login)).toBe(0)
    await expect(wrong(login)).rejects.toThrow(WRONG)
    expect(await waiting('account', login)).toBeLessThanOrEqual(0)
  })

  test('waits for a name that is no account too', async () => {
    const login = `no-${randomBytes(6).toString('hex')}`
    for (let i = 0; i < 4; i++) await expect(wrong(login)).rejects.toThrow(WRONG)
    await expect(wrong(login)).rejects.toThrow(WAIT)
  })

  test('one address that tries many names waits after twenty', async () => {
    const client = aClient()
    for (let i = 0; i < 21; i++) await expect(wrong(`no-${randomBytes(6).toString('hex')}`, client)).rejects.toThrow(WRONG)
    await expect(attempt((await anAccount()).login, PASSWORD, { client })).rejects.toThrow(/网络地址/)
  })

  test('many attempts sent at once are no cheaper', async () => {
    const { login } = await anAccount()
    const tried = await Promise.allSettled(Array.from({ length: 12 }, () => wrong(login)))
    const checked = tried.filter((one) => one.status === 'rejected' && WRONG.test(one.reason.message))
    expect(checked.length).toBeLessThanOrEqual(4)
  })
})

describe('one-time codes', () => {
  test('are needed where they are switched on', async () => {
    const secret = newTotpSecret()
    const { login, id } = await anAccount({ secret })
    await expect(attempt(login)).rejects.toThrow(WRONG)
    const { sessionId } = await attempt(login, PASSWORD, { code: totpCode(secret) })
    expect((await session(sessionId))?.actor.accountId).toBe(id)
  })

  test('open one session each', async () => {
    const secret = newTotpSecret()
    const { login } = await anAccount({ secret })
    const code = totpCode(secret)
    await attempt(login, PASSWORD, { code })
    await expect(attempt(login, PASSWORD, { code })).rejects.toThrow(WRONG)
  })

  test('open one session also when sent twice at once', async () => {
    const secret = newTotpSecret()
    const { login } = await anAccount({ secret })
    const code = totpCode(secret)
    const tried = await Promise.allSettled([attempt(login, PASSWORD, { code }), attempt(login, PASSWORD, { code })])
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('let their owner in while strangers make the account wait', async () => {
    const secret = newTotpSecret()
    const { login } = await anAccount({ secret })
    for (let i = 0; i < 6; i++) {
      await expect(wrong(login)).rejects.toThrow(WRONG)
      await later('account', login)
    }
    await expect(wrong(login)).rejects.toThrow(WRONG)
    await expect(attempt(login)).rejects.toThrow(WAIT)
    await expect(attempt(login, PASSWORD, { code: totpCode(secret) })).resolves.toMatchObject({ next: '/home' })
  })

  test('are no way round the wait for who guesses the password, and the owner still gets in', async () => {
    const secret = newTotpSecret()
    const { login } = await anAccount({ secret })
    for (let i = 0; i < 4; i++) await expect(wrong(login)).rejects.toThrow(WRONG)
    await forMinutes('account', login)
    for (let i = 0; i < 4; i++) await expect(attempt(login, 'wrong', { code: '000000' })).rejects.toThrow(WRONG)
    expect(await waiting('guess', login)).toBeCloseTo(2, 0)
    await forMinutes('guess', login)
    const [guessed, known] = await Promise.all(['wrong', PASSWORD].map((password) => attempt(login, password, { code: '000000' }).catch((error: Error) => error.message.replace(/\d+/, 'N'))))
    expect(guessed).toMatch(/^试错的次数太多，请等N(秒|分钟)再试/)
    expect(known).toMatch(/^试错的次数太多，请等N(秒|分钟)再试/)
    await forMinutes('guess', login)
    await expect(attempt(login, PASSWORD, { code: totpCode(secret) })).resolves.toMatchObject({ next: '/home' })
    expect(await waiting('guess', login)).toBe(0)
  })

  test('cannot be guessed by somebody who knows the password', async () => {
    const secret = newTotpSecret()
    const { login, id } = await anAccount({ secret })
    for (let i = 0; i < 4; i++) {
      await expect(attempt(login, PASSWORD, { code: '000000' })).rejects.toThrow(WRONG)
      await later('account', login)
    }
    expect(await waiting('code', id)).toBeGreaterThan(0)
    await expect(attempt(login, PASSWORD, { code: totpCode(secret) })).rejects.toThrow(/动态口令试错的次数太多/)
  })
})

describe('a guardian', () => {
  test('of one person sees that record at once', async () => {
    const { login, persons } = await aGuardian(1)
    const { sessionId, next } = await attempt(login)
    expect((await session(sessionId))?.actor).toMatchObject({ personId: persons[0]!.id, isGuardian: true })
    expect(next).toBe('/home')
  })

  test('of several chooses first', async () => {
    const { login } = await aGuardian(2)
    const { sessionId, next } = await attempt(login)
    expect((await session(sessionId))?.actor.personId).toBeNull()
    expect(next).toBe('/account/ward?back=%2Fhome')
  })

  test('loses the record with the next request when the guardianship ends', async () => {
    const { login, id } = await aGuardian(1)
    const { sessionId } = await attempt(login)
    await owner().updateTable('guardianship').where('account_id', '=', id).set({ ended_at: new Date() }).execute()
    expect((await session(sessionId))?.actor.personId).toBeNull()
  })
})
