import { openField } from '@/lib/kit/crypto/field'
import type { Actor } from '../actor'
import { asGate } from '../database'

export const totpPlace = (accountId: string) => ({ table: 'account', column: 'totp_secret', rowId: accountId })

/** The account of the one who is signed in. */
export const findOwnAccount = (actor: Actor) =>
  asGate((tx) =>
    tx
      .selectFrom('account')
      .where('id', '=', actor.accountId)
      .select(['login', 'name', 'created_at as createdAt', 'totp_confirmed as hasTwoFactor', 'must_change_password as mustChangePassword'])
      .executeTakeFirstOrThrow(),
  )

export type TwoFactor = { state: 'off' } | { state: 'on' } | { state: 'pending'; login: string; secret: string; sealed: Buffer }

/** Whether one-time codes are on; while they are being set up, the secret that the authenticator needs. */
export async function findTwoFactor(actor: Actor): Promise<TwoFactor> {
  const row = await asGate((tx) =>
    tx
      .selectFrom('account')
      .where('id', '=', actor.accountId)
      .select(['login', 'totp_secret', 'totp_confirmed'])
      .executeTakeFirstOrThrow(),
  )
  if (row.totp_confirmed) return { state: 'on' }
  if (!row.totp_secret) return { state: 'off' }
  const sealed = row.totp_secret
  return { state: 'pending', login: row.login, secret: openField(sealed, totpPlace(actor.accountId)), sealed }
}

export type OpenSession = { id: string; device: string; startedAt: Date; seenAt: Date; isThis: boolean }

/** The sessions of the account that are still open, the latest used first. */
export async function listOwnSessions(actor: Actor): Promise<OpenSession[]> {
  const rows = await asGate((tx) =>
    tx
      .selectFrom('session')
      .where('account_id', '=', actor.accountId)
      .where('ended_at', 'is', null)
      .where('expires_at', '>', new Date())
      .orderBy('seen_at', 'desc')
      .limit(100)
      .select(['id', 'device', 'created_at as startedAt', 'seen_at as seenAt'])
      .execute(),
  )
  return rows.map((row) => ({ ...row, isThis: row.id === actor.sessionId }))
}
