import { expect, test } from 'vitest'
import { aVillage, anActor } from '@/tests/support/factories'
import { owner } from '@/tests/support/owner'
import { newId } from '@/lib/kit/id'
import { sweepEnded } from './sweep-job'

const days = (count: number) => new Date(Date.now() + count * 86_400_000)

test('what is over is cleared away, what still holds stays', async () => {
  const { accountId } = await anActor('village-worker', await aVillage())
  const session = (expires_at: Date) => ({ id: newId(), account_id: accountId, expires_at })
  const [old, recent] = [session(days(-200)), session(days(-10))]
  const form = (expires_at: Date) => ({ id: newId(), account_id: accountId, path: '/', sealed: Buffer.alloc(1), expires_at })
  const [gone, kept] = [form(days(-1)), form(days(1))]
  await owner().insertInto('session').values([old, recent]).execute()
  await owner().insertInto('parked_form').values([gone, kept]).execute()

  await sweepEnded()

  const sessions = await owner().selectFrom('session').where('account_id', '=', accountId).select('id').execute()
  const forms = await owner().selectFrom('parked_form').where('account_id', '=', accountId).select('id').execute()
  expect([sessions, forms]).toEqual([[{ id: recent.id }], [{ id: kept.id }]])
})
