import type { Actor } from '@/lib/access/actor'
import { asActor, asGate } from '@/lib/access/database'
import { ROLES, type Role } from '@/lib/access/grants'
import { endSessionsOf } from '@/lib/access/session'
import { hashPassword, whyPasswordWeak } from '@/lib/kit/crypto/passwords'
import type { Tx } from '@/lib/kit/db/types'
import { Missing, Refusal } from '@/lib/kit/refusal'
import { difference, record, type Changes } from '@/lib/trail/record'
import { accountsFor } from './queries'
import { whyCannotManage, whyWrongLevel } from './rules'
import type { EditAccountInput, ResetInput, StateInput } from './schema'

type Held = Awaited<ReturnType<typeof hold>>
type Action = `account.${string}`

/** Changes name and role; the region stays: who moves elsewhere gets an account there, and the old one is disabled. */
export async function editAccount(actor: Actor, accountId: string, { version, name, role }: EditAccountInput): Promise<void> {
  const before = await asActor(actor, async (tx) => {
    const held = await hold(tx, actor, accountId, version)
    if (ROLES[role].kind !== ROLES[held.role].kind) throw new Refusal('不能换成另一类角色，请另开账号', { field: 'role' })
    const no = whyCannotManage(actor, { accountId, role, regionCode: held.regionCode }) ?? whyWrongLevel(role, held.regionCode)
    if (no) throw new Refusal(no, { field: 'role' })
    await change(tx, actor, held, { name, role }, 'account.edited', difference({ name: held.name, role: held.role }, { name, role }))
    return held
  })
  if (before.role !== role) await endSessions(accountId)
}

/** From the next request on nobody is signed in with it; its entries in the trail stay. */
export async function disableAccount(actor: Actor, accountId: string, { version, reason }: StateInput): Promise<void> {
  await asActor(actor, async (tx) => {
    const held = await hold(tx, actor, accountId, version)
    if (!held.active) throw new Refusal('这个账号已经停用了。')
    await change(tx, actor, held, { active: false, disabled_reason: reason }, 'account.disabled', { reason })
  })
  await endSessions(accountId)
}

export async function enableAccount(actor: Actor, accountId: string, { version, reason }: StateInput): Promise<void> {
  // what was open when it was disabled must not come alive again
  await asActor(actor, (tx) => hold(tx, actor, accountId, version))
  await endSessions(accountId)
  await asActor(actor, async (tx) => {
    const held = await hold(tx, actor, accountId, version)
    if (held.active) throw new Refusal('这个账号正在用，不需要恢复。')
    await change(tx, actor, held, { active: true, disabled_reason: null }, 'account.enabled', { reason })
  })
}

/** Sets a first password again, which its owner must change at the next sign-in. */
export async function resetPassword(actor: Actor, accountId: string, { version, password, dropCode }: ResetInput): Promise<void> {
  const login = await asActor(actor, async (tx) => (await hold(tx, actor, accountId, version)).login)
  const weak = whyPasswordWeak(password, login)
  if (weak) throw new Refusal(weak, { field: 'password' })
  const password_hash = await hashPassword(password)
  await asActor(actor, async (tx) => {
    const held = await hold(tx, actor, accountId, version)
    const dropped = dropCode === 'yes' ? { totp_secret: null, totp_confirmed: false, totp_counter: null } : {}
    await change(tx, actor, held, { password_hash, must_change_password: true, ...dropped }, 'account.password-reset', { twoFactorDropped: dropCode === 'yes' })
  })
  await endSessions(accountId)
}

/** The account, locked for change; 404 out of reach, refused above the actor's rank or after somebody else's change. */
async function hold(tx: Tx, actor: Actor, accountId: string, version: number) {
  const row = await accountsFor(actor, tx)
    .where('account.id', '=', accountId)
    .select(['account.id', 'account.role', 'account.name', 'account.login', 'account.active', 'account.region_code as regionCode', 'account.version'])
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

type NewValues = {
  name?: string; role?: Role; active?: boolean; disabled_reason?: string | null; password_hash?: string; must_change_password?: boolean
  totp_secret?: null; totp_confirmed?: boolean; totp_counter?: null
}

async function change(tx: Tx, actor: Actor, held: Held, values: NewValues, action: Action, changes: Changes) {
  await tx
    .updateTable('account')
    .where('id', '=', held.id)
    .set((eb) => ({ ...values, version: eb('version', '+', 1) }))
    .execute()
  await record(tx, actor, { action, subject: { type: 'account', id: held.id }, regionCode: held.regionCode, changes })
}

/** Sessions belong to the door, not to the offices: a second transaction, in which they see nothing else. */
const endSessions = (accountId: string) => asGate((tx) => endSessionsOf(tx, accountId, null))
