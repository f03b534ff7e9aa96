import { hashFirstPassword } from '@/lib/access/account/acts'
import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { ROLES } from '@/lib/access/grants'
import { inScope } from '@/lib/access/scope'
import { findRegion } from '@/lib/casework/region/queries'
import { violatedUnique } from '@/lib/kit/db/failure'
import type { Tx } from '@/lib/kit/db/types'
import { newId } from '@/lib/kit/id'
import { Missing, Refusal } from '@/lib/kit/refusal'
import { record } from '@/lib/trail/record'
import { accountsFor } from './queries'
import { whyCannotManage, whyWrongLevel } from './rules'
import type { NewAccountInput } from './schema'

const TAKEN = '这个账号已经有人用了，请换一个'

/** Opens an account below the actor's rank and answers its id; the same form sent twice opens one. */
export async function createAccount(actor: Actor, regionCode: number, input: NewAccountInput): Promise<string> {
  // the region is bound by the page: another one was put in its place
  if (regionCode < actor.scope.from || regionCode >= actor.scope.until) throw new Missing()
  const no = whyCannotManage(actor, { role: input.role, regionCode }) ?? whyWrongLevel(input.role, regionCode)
  if (no) throw new Refusal(no, { field: 'role' })
  // persons get their account together with their record
  if (input.role === 'person') throw new Refusal('请选择角色', { field: 'role' })
  const hashed = await hashFirstPassword(input.password, input.login)
  try {
    return await asActor(actor, (tx) => insertAccount(tx, actor, regionCode, input, hashed))
  } catch (error) {
    if (violatedUnique(error) === 'account_login_unique') throw new Refusal(TAKEN, { field: 'login' })
    throw error
  }
}

async function insertAccount(tx: Tx, actor: Actor, regionCode: number, input: NewAccountInput, password_hash: string) {
  const { kind } = ROLES[input.role]
  if (!(await findRegion(tx, regionCode))) throw new Missing()
  const institution_id = kind === 'institution' ? await institutionOf(tx, actor, regionCode, input.institutionId) : null
  const id = newId()
  const created = await tx
    .insertInto('account')
    .values({
      id, kind, role: input.role, login: input.login, name: input.name, region_code: regionCode, institution_id, password_hash,
      created_by: actor.accountId, request_key: input.requestKey,
    })
    .onConflict((conflict) => conflict.column('request_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!created) return (await sentBefore(tx, actor, input.requestKey)).id
  const { name, login, role } = input
  await record(tx, actor, { action: 'account.created', subject: { type: 'account', id }, regionCode, changes: { name, login, role } })
  return id
}

async function institutionOf(tx: Tx, actor: Actor, regionCode: number, institutionId: string): Promise<string> {
  const found = await tx
    .selectFrom('institution')
    .where(inScope(actor, 'institution'))
    .where('institution.region_code', '=', regionCode)
    .where('institution.active', '=', true)
    .where('institution.id', '=', institutionId === '' ? null : institutionId)
    .select('institution.id')
    .executeTakeFirst()
  if (!found) throw new Refusal('请选择本地区的一家机构', { field: 'institutionId' })
  return found.id
}

async function sentBefore(tx: Tx, actor: Actor, requestKey: string) {
  const found = await accountsFor(actor, tx).where('account.request_key', '=', requestKey).select('account.id').executeTakeFirst()
  if (!found) throw new Missing()
  return found
}
