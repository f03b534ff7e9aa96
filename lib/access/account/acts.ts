import { hashPassword, whyPasswordWeak } from '@/lib/kit/crypto/passwords'
import type { Tx } from '@/lib/kit/db/types'
import { Refusal } from '@/lib/kit/refusal'
import { record, type Changes } from '@/lib/trail/record'
import type { Actor } from '../actor'
import { asActor, asGate } from '../database'
import type { Role } from '../grants'
import { endSessionsOf } from '../session'

/** What an act needs to know of the account; `personId` is whose record the act is about, if it is about one. */
export type HeldAccount = { id: string; login: string; active: boolean; regionCode: number; personId: string | null }

/** Locks the account for change; answers 404, or refuses, where this actor may not change it. */
export type Hold = (tx: Tx) => Promise<HeldAccount>

/** From the next request on nobody is signed in with it; its entries in the trail stay. */
export async function disableHeld(actor: Actor, hold: Hold, reason: string): Promise<void> {
  const { id } = await asActor(actor, async (tx) => {
    const held = await hold(tx)
    if (!held.active) throw new Refusal('这个账号已经停用了。')
    await changeHeld(tx, actor, held, { active: false, disabled_reason: reason }, 'account.disabled', { reason })
    return held
  })
  await endSessions(id)
}

export async function enableHeld(actor: Actor, hold: Hold, reason: string): Promise<void> {
  // what was open when it was disabled must not come alive again
  const { id } = await asActor(actor, hold)
  await endSessions(id)
  await asActor(actor, async (tx) => {
    const held = await hold(tx)
    if (held.active) throw new Refusal('这个账号正在用，不需要恢复。')
    await changeHeld(tx, actor, held, { active: true, disabled_reason: null }, 'account.enabled', { reason })
  })
}

/** Sets a first password again, which its owner must change at the next sign-in. */
export async function resetHeld(actor: Actor, hold: Hold, password: string, dropCode = false): Promise<void> {
  const { login } = await asActor(actor, hold)
  const password_hash = await hashFirstPassword(password, login)
  const { id } = await asActor(actor, async (tx) => {
    const held = await hold(tx)
    const dropped = dropCode ? { totp_secret: null, totp_confirmed: false, totp_counter: null } : {}
    await changeHeld(tx, actor, held, { password_hash, must_change_password: true, ...dropped }, 'account.password-reset', { twoFactorDropped: dropCode })
    return held
  })
  await endSessions(id)
}

/** The hash of a first password; refused beside its field when it is weak. */
export async function hashFirstPassword(password: string, login: string): Promise<string> {
  const weak = whyPasswordWeak(password, login)
  if (weak) throw new Refusal(weak, { field: 'password' })
  return hashPassword(password)
}

type NewValues = {
  name?: string; role?: Role; active?: boolean; disabled_reason?: string | null; password_hash?: string; must_change_password?: boolean
  totp_secret?: null; totp_confirmed?: boolean; totp_counter?: null
}

export async function changeHeld(tx: Tx, actor: Actor, held: HeldAccount, values: NewValues, action: `account.${string}`, changes: Changes): Promise<void> {
  await tx
    .updateTable('account')
    .where('id', '=', held.id)
    .set((eb) => ({ ...values, version: eb('version', '+', 1) }))
    .execute()
  await record(tx, actor, { action, subject: { type: 'account', id: held.id }, personId: held.personId, regionCode: held.regionCode, changes })
}

/** Sessions belong to the door, not to the offices: a transaction of its own, in which they see nothing else. */
export const endSessions = (accountId: string) => asGate((tx) => endSessionsOf(tx, accountId, null))
