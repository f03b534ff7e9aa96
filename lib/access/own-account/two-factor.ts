import { sealField } from '@/lib/kit/crypto/field'
import { newTotpSecret, totpCounter } from '@/lib/kit/crypto/totp'
import type { Tx } from '@/lib/kit/db/types'
import { Refusal } from '@/lib/kit/refusal'
import { record } from '@/lib/trail/record'
import type { Actor } from '../actor'
import { asGate } from '../database'
import { confirmPassword } from './confirm-password'
import { findTwoFactor, totpPlace } from './queries'

const ALREADY_ON = '动态口令已经开通。要换验证器，请先关闭再重新开通。'

/**
 * Makes a secret for the authenticator. It counts only after a code has proved that the authenticator has it. The
 * password is asked, so that nobody at a computer left open binds the account to a telephone of theirs.
 */
export async function startTwoFactor(actor: Actor, password: string): Promise<void> {
  await confirmPassword(actor, password, 'current')
  const sealed = sealField(newTotpSecret(), totpPlace(actor.accountId))
  await asGate(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('account')
      .where('id', '=', actor.accountId)
      .where('totp_confirmed', '=', false)
      .set({ totp_secret: sealed, totp_counter: null })
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new Refusal(ALREADY_ON)
    await recordOwn(tx, actor, 'account.two-factor-started')
  })
}

export async function confirmTwoFactor(actor: Actor, code: string): Promise<void> {
  const found = await findTwoFactor(actor)
  if (found.state === 'on') throw new Refusal(ALREADY_ON)
  if (found.state === 'off') throw new Refusal('还没有开始设置，请先按“开始设置”。')
  const counter = totpCounter(found.secret, code)
  if (counter === null) throw new Refusal('这个口令不对，请填验证器里现在显示的6位数字。手机时间要准。', { field: 'code' })
  await asGate(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('account')
      .where('id', '=', actor.accountId)
      .where('totp_confirmed', '=', false)
      // a secret made in another window meanwhile is not the one that this code has proved
      .where('totp_secret', '=', found.sealed)
      .set((eb) => ({ totp_confirmed: true, totp_counter: counter, version: eb('version', '+', 1) }))
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new Refusal('密钥刚刚换过，请用这一页现在显示的密钥再设置一次。')
    await recordOwn(tx, actor, 'account.two-factor-on')
  })
}

export async function switchOffTwoFactor(actor: Actor, password: string): Promise<void> {
  await confirmPassword(actor, password, 'current')
  await asGate(async (tx) => {
    await tx
      .updateTable('account')
      .where('id', '=', actor.accountId)
      .set((eb) => ({ totp_secret: null, totp_confirmed: false, totp_counter: null, version: eb('version', '+', 1) }))
      .execute()
    await recordOwn(tx, actor, 'account.two-factor-off')
  })
}

const recordOwn = (tx: Tx, actor: Actor, action: `account.${string}`) =>
  record(tx, actor, { action, subject: { type: 'account', id: actor.accountId }, regionCode: actor.region.code })
