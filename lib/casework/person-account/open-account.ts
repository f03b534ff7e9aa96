import { hashFirstPassword } from '@/lib/access/account/acts'
import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import type { Tx } from '@/lib/kit/db/types'
import { newId } from '@/lib/kit/id'
import { Missing, Refusal } from '@/lib/kit/refusal'
import { record } from '@/lib/trail/record'
import { personForUpdate } from '../registry/queries'
import { newLogin } from './login'
import { findOwnAccount, personAccountsFor } from './queries'
import { whyCannotOpen } from './rules'
import type { OpenInput } from './schema'

/** Opens the person's own account and answers its id; the same form sent twice opens one. */
export async function openAccount(actor: Actor, personId: string, { password, requestKey }: OpenInput): Promise<string> {
  const passwordHash = await hashFirstPassword(password, '')
  return asActor(actor, async (tx) => {
    const person = await personForUpdate(actor, tx, personId)
    if (!person) throw new Missing()
    const again = await personAccountsFor(actor, tx).where('request_key', '=', requestKey).where('person_id', '=', personId).select('account.id').executeTakeFirst()
    if (again) return again.id
    const why = whyCannotOpen(person, (await findOwnAccount(actor, tx, personId)) !== undefined)
    if (why) throw new Refusal(why, { link: { href: `/casework/persons/${personId}/account`, text: '看登录账号' } })
    return insertAccount(tx, actor, { name: person.name, ownPersonId: personId, about: personId, regionCode: person.regionCode, passwordHash, requestKey })
  })
}

type NewAccount = {
  name: string
  ownPersonId: string | null
  /** Whose record the account is opened for. */
  about: string
  regionCode: number
  passwordHash: string
  requestKey: string
}

/** Adds the row with a login drawn by lot, and its entry. */
export async function insertAccount(tx: Tx, actor: Actor, { name, ownPersonId, about, regionCode, passwordHash, requestKey }: NewAccount): Promise<string> {
  const id = newId()
  // a login drawn by lot may be taken; it is drawn anew
  for (let draw = 0; draw < 5; draw++) {
    const login = newLogin()
    const created = await tx
      .insertInto('account')
      .values({
        id, kind: 'person', role: 'person', login, name, region_code: regionCode, person_id: ownPersonId, password_hash: passwordHash,
        created_by: actor.accountId, request_key: requestKey,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!created) continue
    await record(tx, actor, { action: 'account.created', subject: { type: 'account', id }, personId: about, regionCode, changes: { name, login, role: 'person' } })
    return id
  }
  throw new Refusal('没有开成：这张表已经用过。请回到登录账号页面，看看是不是已经开好了。')
}
