import { sql } from 'kysely'
import { hashFirstPassword } from '@/lib/access/account/acts'
import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { inScope } from '@/lib/access/scope'
import { today } from '@/lib/kit/dates/day'
import type { Tx } from '@/lib/kit/db/types'
import { newId } from '@/lib/kit/id'
import { Missing, Refusal } from '@/lib/kit/refusal'
import { record } from '@/lib/trail/record'
import { personForUpdate } from '../registry/queries'
import { valueWords } from '../registry/words'
import { insertAccount } from './open-account'
import { findOwnAccount, guardianshipsFor } from './queries'
import { validUntilFault, whyNoAccess } from './rules'
import type { Authority, EndInput, LinkGuardianInput, OpenGuardianInput } from './schema'

type Ward = NonNullable<Awaited<ReturnType<typeof personForUpdate>>>

/** Opens an account for somebody who may act for the person, and answers that account's id. */
export async function openGuardian(actor: Actor, personId: string, { password, requestKey, ...authority }: OpenGuardianInput): Promise<string> {
  const passwordHash = await hashFirstPassword(password, '')
  return asActor(actor, async (tx) => {
    const { ward, again } = await wardFor(tx, actor, personId, requestKey, authority)
    if (again) return again
    const account = { name: authority.name, ownPersonId: null, about: personId, regionCode: ward.regionCode, passwordHash, requestKey }
    const accountId = await insertAccount(tx, actor, account)
    await start(tx, actor, ward, accountId, requestKey, authority)
    return accountId
  })
}

/** Lets an account that is there already act for the person too, e.g. the parent of two children. Answers its id. */
export async function linkGuardian(actor: Actor, personId: string, { login, requestKey, ...authority }: LinkGuardianInput): Promise<string> {
  return asActor(actor, async (tx) => {
    const { ward, again } = await wardFor(tx, actor, personId, requestKey, authority)
    if (again) return again
    const own = await findOwnAccount(actor, tx, personId)
    if (own?.login === login) throw new Refusal(`这是${ward.name}自己的账号，不能做自己的监护人`, { field: 'login' })
    const { rows } = await sql<{ id: string | null }>`select guardian_account(${login}, ${authority.name}) as id`.execute(tx)
    const accountId = rows[0]?.id
    // one answer for every reason: the form is no way to find out which accounts there are
    if (!accountId) throw new Refusal('没有找到账号和姓名都对得上、正在用的账号，请核对登录说明', { field: 'login' })
    await endExpired(tx, actor, ward, accountId)
    await start(tx, actor, ward, accountId, requestKey, authority)
    return accountId
  })
}

/** From the next request on the guardian sees the person no more. */
export async function endGuardianship(actor: Actor, personId: string, guardianshipId: string, { version, reason }: EndInput): Promise<void> {
  await asActor(actor, async (tx) => {
    const held = await guardianshipsFor(actor, tx)
      .where('guardianship.id', '=', guardianshipId)
      .where('guardianship.person_id', '=', personId)
      .select(['guardianship.region_code as regionCode', 'guardianship.ended_at as endedAt', 'guardianship.version'])
      .forUpdate()
      .executeTakeFirst()
    if (!held) throw new Missing()
    if (held.endedAt) throw new Refusal('这项授权已经结束了。', { link: { href: `/casework/persons/${personId}/account`, text: '看登录账号' } })
    if (held.version !== version) {
      const link = { href: `/casework/persons/${personId}/account`, text: '看现在的内容' }
      throw new Refusal('没有保存：这项授权刚被别人改过。您填的内容还在，请核对后再保存。', { link })
    }
    await tx
      .updateTable('guardianship')
      .set((eb) => ({ ended_at: new Date(), ended_reason: reason, version: eb('version', '+', 1) }))
      .where('id', '=', guardianshipId)
      .execute()
    await recordEnd(tx, actor, { id: personId, regionCode: held.regionCode }, guardianshipId, reason)
  })
}

/** The ward, locked, once the rules have said yes; `again` is the account when this form has come before. */
async function wardFor(tx: Tx, actor: Actor, personId: string, requestKey: string, { relation, validUntil }: Authority) {
  const ward = await personForUpdate(actor, tx, personId)
  if (!ward) throw new Missing()
  const before = await guardianshipsFor(actor, tx)
    .where('guardianship.request_key', '=', requestKey)
    .where('guardianship.person_id', '=', personId)
    .select('guardianship.account_id as accountId')
    .executeTakeFirst()
  const why = whyNoAccess(ward)
  if (why && !before) throw new Refusal(why)
  const fault = validUntilFault(validUntil, relation, ward.birthDate, today())
  if (fault && !before) throw new Refusal(fault, { field: 'validUntil' })
  return { ward, again: before?.accountId }
}

async function start(tx: Tx, actor: Actor, ward: Ward, accountId: string, requestKey: string, { name, relation, evidence, validUntil }: Authority) {
  const id = newId()
  const created = await tx
    .insertInto('guardianship')
    .values({
      id, account_id: accountId, person_id: ward.id, region_code: ward.regionCode, name, relation, evidence, valid_until: validUntil || null,
      created_by: actor.accountId, request_key: requestKey,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!created) throw new Refusal(`这个账号已经是${ward.name}的监护人账号`, { field: 'login' })
  await record(tx, actor, {
    action: 'guardianship.started', subject: { type: 'guardianship', id }, personId: ward.id, regionCode: ward.regionCode,
    changes: { name, relation: valueWords('guardianRelation', relation), evidence, validUntil: validUntil || null },
  })
}

/** An authority whose last day is over makes room for a new one. */
async function endExpired(tx: Tx, actor: Actor, ward: Ward, accountId: string) {
  const reason = '到期，另行授权'
  const expired = await tx
    .updateTable('guardianship')
    .set((eb) => ({ ended_at: new Date(), ended_reason: reason, version: eb('version', '+', 1) }))
    .where(inScope(actor, 'guardianship'))
    .where('person_id', '=', ward.id)
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .where('valid_until', '<', today())
    .returning('id')
    .execute()
  for (const { id } of expired) await recordEnd(tx, actor, ward, id, reason)
}

const recordEnd = (tx: Tx, actor: Actor, ward: { id: string; regionCode: number }, id: string, reason: string) =>
  record(tx, actor, { action: 'guardianship.ended', subject: { type: 'guardianship', id }, personId: ward.id, regionCode: ward.regionCode, changes: { reason } })
