import { passwordFits } from '@/lib/kit/crypto/passwords'
import { Refusal } from '@/lib/kit/refusal'
import type { Actor } from '../actor'
import { asGate } from '../database'
import { countFailure, forgiveAll, lockKey, secondsLeft, throttleKey } from '../sign-in/throttle'
import { waitWords } from '../sign-in/throttle-rules'

/** Asks again for the password of the one who is signed in; somebody at a computer left open may not try it endlessly. */
export async function confirmPassword(actor: Actor, typed: string, field: string): Promise<void> {
  const key = throttleKey('account', `own:${actor.accountId}`)
  const hash = await asGate(async (tx) => {
    await lockKey(tx, key)
    const waiting = await secondsLeft(tx, key)
    if (waiting > 0) throw new Refusal(`试错的次数太多，请等${waitWords(waiting)}再试。`)
    await countFailure(tx, 'account', key)
    const row = await tx.selectFrom('account').where('id', '=', actor.accountId).select('password_hash').executeTakeFirst()
    return row?.password_hash ?? null
  })
  if (!(await passwordFits(typed, hash))) throw new Refusal('现在的密码不对', { field })
  await asGate((tx) => forgiveAll(tx, key))
}
