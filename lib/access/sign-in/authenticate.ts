import { openField } from '@/lib/kit/crypto/field'
import { passwordFits } from '@/lib/kit/crypto/passwords'
import { totpCounter } from '@/lib/kit/crypto/totp'
import type { Tx } from '@/lib/kit/db/types'
import { Refusal } from '@/lib/kit/refusal'
import { record } from '@/lib/trail/record'
import { VISITOR } from '../actor'
import { asGate } from '../database'
import { HOMES } from '../homes'
import { endSession, findSession, startSession } from '../session'
import { normalLogin, type SignInInput } from './schema'
import { countFailure, forgiveAll, forgiveOne, lockKey, secondsLeft, throttleKey } from './throttle'
import { waitWords } from './throttle-rules'
import { onlyWardOf } from '../wards'

/** From where the attempt comes, and the session this browser had before. */
export type Client = { address: string; device: string; sessionId: string | null }
export type SignedIn = { sessionId: string; next: string }

const WRONG = '账号、密码或动态口令不对，请核对后再试。开通了动态口令的账号，6位数字也要填。'
const DISABLED = '这个账号已停用。需要恢复，请联系开设账号的量服办。'

type Account = NonNullable<Awaited<ReturnType<typeof findAccount>>>
type Keys = { account: string; address: string; guess: string }
/** `hidden`: seconds that every attempt is told to wait, unless all of it was right. */
type Admitted = { account: Account | undefined; hidden: number }
type Reason = 'unknown-name' | 'wrong-password' | 'wrong-code' | 'disabled'

/**
 * Signs in, or throws a `Refusal` with the same words for an unknown name, a wrong password and a wrong code.
 * Hashing runs outside any transaction: a slow hash must not hold a connection.
 */
export async function signIn(input: SignInInput, client: Client): Promise<SignedIn> {
  const login = normalLogin(input.login)
  const keys: Keys = { account: throttleKey('account', login), address: throttleKey('address', client.address), guess: throttleKey('guess', login) }
  const { account, hidden } = await asGate((tx) => admit(tx, login, input.code, keys))
  const refuse = (reason: Reason) => fail(account, reason, client, hidden)
  const fits = await passwordFits(input.password, account?.password_hash ?? null)
  if (!account || !fits) return refuse(account ? 'wrong-password' : 'unknown-name')
  if (!account.active) return refuse('disabled')
  const entered = await asGate((tx) => enter(tx, { account, hidden }, input, client, keys))
  return typeof entered === 'string' ? refuse(entered) : entered
}

/**
 * Counts the attempt before anything is checked. While an account waits, an attempt with a one-time code is still
 * checked: strangers who fail on somebody's name never keep that person out. Such attempts are counted by themselves,
 * and after the free ones every failure is answered with the same wait: whether the password alone was right is not
 * told, so guessing it with any code leads nowhere. Wrong codes after a right password have a wait too (`enter`).
 */
async function admit(tx: Tx, login: string, code: string, keys: Keys): Promise<Admitted> {
  await lockKey(tx, keys.address)
  await lockKey(tx, keys.account)
  refuseWhileWaiting(await secondsLeft(tx, keys.address), '从这个网络地址试错的次数太多')
  const waiting = await secondsLeft(tx, keys.account)
  if (waiting > 0 && code === '') refuseWhileWaiting(waiting, '试错的次数太多')
  const account = await findAccount(tx, login)
  if (waiting > 0 && !account?.totp_confirmed) refuseWhileWaiting(waiting, '试错的次数太多')
  await countFailure(tx, 'address', keys.address)
  if (waiting === 0) {
    await countFailure(tx, 'account', keys.account)
    return { account, hidden: 0 }
  }
  const hidden = await secondsLeft(tx, keys.guess)
  await countFailure(tx, 'guess', keys.guess)
  return { account, hidden: hidden > 0 ? await secondsLeft(tx, keys.guess) : 0 }
}

/** The password is right. Checks the code, uses it up, opens the session; or tells why not. */
async function enter(tx: Tx, { account, hidden }: Admitted & { account: Account }, input: SignInInput, client: Client, keys: Keys): Promise<SignedIn | Reason> {
  const changed = await whyNoLonger(tx, account)
  if (changed) return changed
  if (account.totp_confirmed) {
    const codes = throttleKey('code', account.id)
    await lockKey(tx, codes)
    const left = await secondsLeft(tx, codes)
    if (left > 0 && hidden > 0) return 'wrong-code'
    refuseWhileWaiting(left, '动态口令试错的次数太多')
    if (!(await useCode(tx, account.id, input.code))) {
      if (input.code !== '') await countFailure(tx, 'code', codes)
      return 'wrong-code'
    }
    await forgiveAll(tx, codes)
  }
  await forgiveAll(tx, keys.account)
  await forgiveAll(tx, keys.guess)
  await forgiveOne(tx, keys.address)
  if (client.sessionId) await endSession(tx, client.sessionId)
  const ward = account.kind === 'person' ? await onlyWardOf(tx, account.id, account.person_id) : { personId: null, mustChoose: false }
  const sessionId = await startSession(tx, account.id, client.device, ward.personId)
  const session = await findSession(tx, sessionId)
  if (!session) throw new Error('the session just opened is not there')
  const subject = { type: 'account', id: account.id }
  await record(tx, session.actor, { action: 'session.started', subject, regionCode: account.region_code, changes: { address: client.address } })
  return { sessionId, next: firstPage(account.must_change_password, ward.mustChoose, input.back === '/' ? HOMES[session.actor.kind] : input.back) }
}

/** Hashing takes a while, in which the account may be disabled or get another password: its row is held from here on. */
async function whyNoLonger(tx: Tx, account: Account): Promise<Reason | null> {
  const now = await tx.selectFrom('account').where('id', '=', account.id).select(['active', 'password_hash']).forUpdate().executeTakeFirst()
  if (!now?.active) return 'disabled'
  return now.password_hash === account.password_hash ? null : 'wrong-password'
}

/** Each code opens one session: its time step is kept under the row's lock, and older ones are refused. */
async function useCode(tx: Tx, accountId: string, typed: string): Promise<boolean> {
  const row = await tx
    .selectFrom('account')
    .where('id', '=', accountId)
    .select(['totp_secret', 'totp_counter'])
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (!row.totp_secret) return false
  const secret = openField(row.totp_secret, { table: 'account', column: 'totp_secret', rowId: accountId })
  const counter = totpCounter(secret, typed, { lastCounter: row.totp_counter ?? -1 })
  if (counter === null) return false
  await tx.updateTable('account').where('id', '=', accountId).set({ totp_counter: counter }).execute()
  return true
}

async function fail(account: Account | undefined, reason: Reason, client: Client, hidden: number): Promise<never> {
  await asGate((tx) =>
    record(tx, VISITOR, {
      action: 'session.refused',
      // a name that is no account may be a password typed in the wrong box: it is not kept
      subject: { type: 'account', id: account?.id ?? 'unknown' },
      regionCode: account?.region_code ?? null,
      changes: { reason, address: client.address },
    }),
  )
  refuseWhileWaiting(hidden, '试错的次数太多')
  throw new Refusal(reason === 'disabled' ? DISABLED : WRONG)
}

function refuseWhileWaiting(seconds: number, why: string) {
  if (seconds > 0) throw new Refusal(`${why}，请等${waitWords(seconds)}再试。`)
}

const findAccount = (tx: Tx, login: string) =>
  tx
    .selectFrom('account')
    .where('login', '=', login)
    .select(['id', 'kind', 'region_code', 'person_id', 'password_hash', 'active', 'must_change_password', 'totp_confirmed'])
    .executeTakeFirst()

function firstPage(mustChangePassword: boolean, mustChoose: boolean, back: string): string {
  const path = mustChoose ? `/account/ward?back=${encodeURIComponent(back)}` : back
  return mustChangePassword ? `/account/password?first=1&back=${encodeURIComponent(path)}` : path
}
