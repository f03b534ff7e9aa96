import { expect, test } from 'vitest'
import { hashPassword } from '@/lib/kit/crypto/passwords'
import { totpCode } from '@/lib/kit/crypto/totp'
import { aVillage, anActor } from '@/tests/support/factories'
import { owner } from '@/tests/support/owner'
import { findTwoFactor } from './queries'
import { confirmTwoFactor, startTwoFactor, switchOffTwoFactor } from './two-factor'

const PASSWORD = 'ein-langes-Wort-7'
const hashed = await hashPassword(PASSWORD)
const village = await aVillage()

async function anOwner() {
  const actor = await anActor('village-worker', village)
  await owner().updateTable('account').where('id', '=', actor.accountId).set({ password_hash: hashed }).execute()
  return actor
}
const actsOf = async (accountId: string) =>
  (await owner().selectFrom('trail').where('subject_id', '=', accountId).orderBy('id').select('action').execute()).map(({ action }) => action)

test('one-time codes are begun with the password only, and each step is on the trail', async () => {
  const actor = await anOwner()
  await expect(startTwoFactor(actor, 'wrong')).rejects.toMatchObject({ field: 'current' })
  expect([await findTwoFactor(actor), await actsOf(actor.accountId)]).toEqual([{ state: 'off' }, []])

  await startTwoFactor(actor, PASSWORD)
  const pending = await findTwoFactor(actor)
  if (pending.state !== 'pending') throw new Error('not begun')
  await expect(startTwoFactor(actor, 'wrong')).rejects.toMatchObject({ field: 'current' })
  expect(await findTwoFactor(actor)).toMatchObject({ secret: pending.secret })

  await confirmTwoFactor(actor, totpCode(pending.secret))
  await expect(startTwoFactor(actor, PASSWORD)).rejects.toThrow(/已经开通/)
  await switchOffTwoFactor(actor, PASSWORD)
  expect(await actsOf(actor.accountId)).toEqual(['account.two-factor-started', 'account.two-factor-on', 'account.two-factor-off'])
})
