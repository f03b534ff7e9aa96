import { changeHeld, disableHeld, enableHeld, endSessions, resetHeld } from '@/lib/access/account/acts'
import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { ROLES, type Role } from '@/lib/access/grants'
import { refuseBeyond } from '@/lib/casework/person-account/commands'
import { whyNoAccess } from '@/lib/casework/person-account/rules'
import { findPerson } from '@/lib/casework/registry/queries'
import type { Tx } from '@/lib/kit/db/types'
import { Missing, Refusal } from '@/lib/kit/refusal'
import { difference } from '@/lib/trail/record'
import { accountsFor } from './queries'
import { whyCannotManage, whyWrongLevel } from './rules'
import type { EditAccountInput, ResetInput, StateInput } from './schema'

/** Changes name and role; the region stays: who moves elsewhere gets an account there, and the old one is disabled. */
export async function editAccount(actor: Actor, accountId: string, { version, name, role }: EditAccountInput): Promise<void> {
  const before = await asActor(actor, async (tx) => {
    const held = await hold(tx, actor, accountId, version)
    if (ROLES[role].kind !== ROLES[held.role].kind) throw new Refusal('不能换成另一类角色，请另开账号', { field: 'role' })
    const no = whyCannotManage(actor, { accountId, role, regionCode: held.regionCode }) ?? whyWrongLevel(role, held.regionCode)
    if (no) throw new Refusal(no, { field: 'role' })
    await changeHeld(tx, actor, held, { name, role }, 'account.edited', difference({ name: held.name, role: held.role }, { name, role }))
    return held
  })
  if (before.role !== role) await endSessions(accountId)
}

export const disableAccount = (actor: Actor, accountId: string, { version, reason }: StateInput): Promise<void> =>
  disableHeld(actor, (tx) => hold(tx, actor, accountId, version), reason)

export const enableAccount = (actor: Actor, accountId: string, { version, reason }: StateInput): Promise<void> =>
  enableHeld(actor, (tx) => holdForAccess(tx, actor, accountId, version), reason)

export const resetPassword = (actor: Actor, accountId: string, { version, password, dropCode }: ResetInput): Promise<void> =>
  resetHeld(actor, (tx) => holdForAccess(tx, actor, accountId, version), password, dropCode === 'yes')

/** For acts that let somebody in again: accounts of persons and guardians keep the rules of their own pages. */
async function holdForAccess(tx: Tx, actor: Actor, accountId: string, version: number) {
  const held = await hold(tx, actor, accountId, version)
  if (held.role !== 'person') return held
  const person = held.personId === null ? undefined : await findPerson(actor, tx, held.personId)
  const why = person && whyNoAccess(person)
  if (why) throw new Refusal(why)
  await refuseBeyond(tx, accountId)
  return held
}

/** The account, locked for change; 404 out of reach, refused above the actor's rank or after somebody else's change. */
async function hold(tx: Tx, actor: Actor, accountId: string, version: number) {
  const row = await accountsFor(actor, tx)
    .where('account.id', '=', accountId)
    .select(['account.id', 'account.role', 'account.name', 'account.login', 'account.active', 'account.region_code as regionCode', 'account.person_id as personId', 'account.version'])
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Missing()
  const held = { ...row, role: row.role as Role }
  const no = whyCannotManage(actor, { accountId, role: held.role, regionCode: held.regionCode })
  if (no) throw new Refusal(no)
  if (held.version !== version) {
    const link = { href: `/management/accounts/${accountId}`, text: '看现在的内容' }
    throw new Refusal('没有保存：这个账号刚被别人改过。您填的内容还在，请核对后再保存。', { link })
  }
  return held
}
