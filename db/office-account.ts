import type { Kysely, Transaction } from 'kysely'
import type { DB } from '@/db/types'
import { hashPassword } from '@/lib/kit/crypto/passwords'
import { newId } from '@/lib/kit/id'

const PROVINCE = 510000000000

export type OfficeAccount = { login: string; name: string; reason: string; password: string }

/**
 * Creates the province office's account, or gives an existing account of the province office a new password and takes
 * its second factor away. For the owner of the database alone: every other account is made in the platform by an office.
 * Answers which of the two happened; throws in words when the account belongs to somebody else.
 */
export async function openOfficeAccount(owner: Kysely<unknown>, account: OfficeAccount): Promise<'created' | 'reset'> {
  const password_hash = await hashPassword(account.password)
  return (owner as Kysely<DB>).transaction().execute(async (tx) => {
    const found = await tx.selectFrom('account').where('login', '=', account.login).select(['id', 'role', 'region_code', 'version']).forUpdate().executeTakeFirst()
    if (found && (found.role !== 'office' || found.region_code !== PROVINCE)) throw new Error(`账号 ${account.login} 不是省量服办的，请由它的上级量服办在平台里重设。`)
    const id = found?.id ?? newId()
    if (found) {
      const fresh = { password_hash, must_change_password: true, active: true, totp_secret: null, totp_confirmed: false, totp_counter: null }
      await tx.updateTable('account').set({ ...fresh, version: found.version + 1 }).where('id', '=', id).execute()
      await tx.updateTable('session').set({ ended_at: new Date() }).where('account_id', '=', id).where('ended_at', 'is', null).execute()
    } else {
      await tx
        .insertInto('account')
        .values({ id, kind: 'staff', role: 'office', login: account.login, name: account.name, region_code: PROVINCE, password_hash })
        .execute()
    }
    await note(tx, id, found ? 'account.password-reset' : 'account.created', account.reason)
    return found ? 'reset' : 'created'
  })
}

const note = (tx: Transaction<DB>, id: string, action: string, purpose: string) =>
  tx
    .insertInto('trail')
    .values({
      actor_kind: 'system', actor_role: 'system', actor_name: '数据库所有者', action, subject_type: 'account', subject_id: id,
      region_code: PROVINCE, purpose,
    })
    .execute()
