import { sql } from 'kysely'
import { disableHeld, enableHeld, resetHeld, type HeldAccount } from '@/lib/access/account/acts'
import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/kit/db/types'
import { Missing, Refusal } from '@/lib/kit/refusal'
import { personForUpdate } from '../registry/queries'
import { lockHandled } from './queries'
import { whyNoAccess } from './rules'
import type { ResetInput, StateInput } from './schema'

/** Stops the account of a person, or of somebody who acts for them, at once. */
export const disablePersonAccount = (actor: Actor, personId: string, accountId: string, { version, reason }: StateInput): Promise<void> =>
  disableHeld(actor, async (tx) => (await hold(tx, actor, personId, accountId, version)).account, reason)

export const enablePersonAccount = (actor: Actor, personId: string, accountId: string, { version, reason }: StateInput): Promise<void> =>
  enableHeld(actor, (tx) => holdForAccess(tx, actor, personId, accountId, version), reason)

/** Sets a first password again; the worker has copied it for its owner. */
export const resetPersonPassword = (actor: Actor, personId: string, accountId: string, { version, password }: ResetInput): Promise<void> =>
  resetHeld(actor, (tx) => holdForAccess(tx, actor, personId, accountId, version), password)

/** For acts that let somebody in again. */
async function holdForAccess(tx: Tx, actor: Actor, personId: string, accountId: string, version: number): Promise<HeldAccount> {
  const { person, account } = await hold(tx, actor, personId, accountId, version)
  const why = whyNoAccess(person)
  if (why) throw new Refusal(why)
  await refuseBeyond(tx, accountId)
  return account
}

/** The person first, then the account: the same order for every act, so that two of them wait instead of blocking each other. */
async function hold(tx: Tx, actor: Actor, personId: string, accountId: string, version: number) {
  const person = await personForUpdate(actor, tx, personId)
  const account = person && (await lockHandled(actor, tx, personId, accountId))
  if (!person || !account) throw new Missing()
  if (account.version !== version) {
    const link = { href: `/casework/persons/${personId}/account`, text: '看现在的内容' }
    throw new Refusal('没有保存：这个账号刚被别人改过。您填的内容还在，请核对后再保存。', { link })
  }
  return { person, account: { ...account, personId } }
}

/** Whoever sets the password of a guardian could read what the guardian reads: all of it has to lie in the actor's region. */
export async function refuseBeyond(tx: Tx, accountId: string): Promise<void> {
  const { rows } = await sql<{ beyond: boolean }>`select guards_beyond(${accountId}) as beyond`.execute(tx)
  if (rows[0]?.beyond === true) throw new Refusal('这个账号还监护着您辖区以外的人，请由上一级量服办重置或恢复。')
}
