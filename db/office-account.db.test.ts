import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { aCounty, anActor } from '@/tests/support/factories'
import { owner } from '@/tests/support/owner'
import type { Kysely } from 'kysely'
import { passwordFits } from '@/lib/kit/crypto/passwords'
import { newId } from '@/lib/kit/id'
import { openOfficeAccount } from './office-account'

const db = () => owner() as unknown as Kysely<unknown>
const find = (login: string) =>
  owner().selectFrom('account').where('login', '=', login).select(['id', 'password_hash', 'must_change_password', 'region_code']).executeTakeFirstOrThrow()

test('an empty platform gets its first account, and the same command lets a locked-out office in again', async () => {
  const account = { login: `sheng${randomBytes(4).toString('hex')}`, name: '廖文', reason: '开通，张三批准', password: 'first-word-2026' }
  expect(await openOfficeAccount(db(), account)).toBe('created')
  const { id } = await find(account.login)
  await owner().insertInto('session').values({ id: newId(), account_id: id, expires_at: new Date(Date.now() + 1e6) }).execute()

  expect(await openOfficeAccount(db(), { ...account, password: 'second-word-2026' })).toBe('reset')

  const now = await find(account.login)
  expect(now).toMatchObject({ must_change_password: true, region_code: 510000000000 })
  expect(await passwordFits('second-word-2026', now.password_hash)).toBe(true)
  expect(await owner().selectFrom('session').where('account_id', '=', id).where('ended_at', 'is', null).select('id').execute()).toEqual([])
  expect(await owner().selectFrom('trail').where('subject_id', '=', id).orderBy('id').select('action').execute()).toEqual([
    { action: 'account.created' },
    { action: 'account.password-reset' },
  ])
})

test('nobody else’s account is touched', async () => {
  const { accountId } = await anActor('office', await aCounty())
  const { login, version } = await owner().selectFrom('account').where('id', '=', accountId).select(['login', 'version']).executeTakeFirstOrThrow()
  await expect(openOfficeAccount(db(), { login, name: '甲', reason: '乙', password: 'third-word-2026' })).rejects.toThrow(/不是省量服办/)
  expect(await owner().selectFrom('account').where('id', '=', accountId).select('version').executeTakeFirst()).toEqual({ version })
})
