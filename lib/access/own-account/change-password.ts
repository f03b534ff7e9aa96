import { hashPassword, whyPasswordWeak } from '@/lib/kit/crypto/passwords'
import { Refusal } from '@/lib/kit/refusal'
import { record } from '@/lib/trail/record'
import type { Actor } from '../actor'
import { asGate } from '../database'
import { endSessionsOf } from '../session'
import { confirmPassword } from './confirm-password'
import { findOwnAccount } from './queries'
import type { ChangePasswordInput } from './schema'

/** Sets a new password and ends every other session of the account. */
export async function changePassword(actor: Actor, { current, next, again }: ChangePasswordInput): Promise<void> {
  if (next !== again) throw new Refusal('两遍新密码不一样', { field: 'again' })
  if (next === current) throw new Refusal('新密码不能与现在的密码相同', { field: 'next' })
  const { login } = await findOwnAccount(actor)
  const weak = whyPasswordWeak(next, login)
  if (weak) throw new Refusal(weak, { field: 'next' })
  await confirmPassword(actor, current, 'current')
  const hashed = await hashPassword(next)
  await asGate(async (tx) => {
    await tx
      .updateTable('account')
      .where('id', '=', actor.accountId)
      .set((eb) => ({ password_hash: hashed, must_change_password: false, version: eb('version', '+', 1) }))
      .execute()
    await endSessionsOf(tx, actor.accountId, actor.sessionId)
    await record(tx, actor, { action: 'account.password-changed', subject: { type: 'account', id: actor.accountId }, regionCode: actor.region.code })
  })
}
