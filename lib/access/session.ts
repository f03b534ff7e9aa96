import { newId } from '@/lib/kit/id'
import type { Tx } from '@/lib/kit/db/types'
import { makeActor, type Actor } from './actor'
import type { Kind, Role } from './grants'
import { listWardIds } from './wards'

/** A session ends after 12 hours, or after 2 hours without a request. */
export const SESSION_HOURS = 12
export const IDLE_HOURS = 2
const SEEN_EVERY_SECONDS = 300

export type Session = { actor: Actor; mustChangePassword: boolean; seenSecondsAgo: number }

/** The session and its account as they are now: role, region and validity are never taken from the cookie. */
export async function findSession(tx: Tx, sessionId: string): Promise<Session | null> {
  const row = await tx
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .innerJoin('region', 'region.code', 'account.region_code')
    .where('session.id', '=', sessionId)
    .where('session.ended_at', 'is', null)
    .where('account.active', '=', true)
    .where((eb) => eb('session.expires_at', '>', eb.fn<Date>('now')))
    .select([
      'session.id', 'session.acting_person_id', 'session.seen_at', 'account.id as account_id', 'account.kind', 'account.role',
      'account.name', 'account.institution_id', 'account.person_id', 'account.must_change_password',
      'region.code', 'region.name as region_name', 'region.level', 'region.end_code',
    ])
    .executeTakeFirst()
  if (!row) return null
  const seenSecondsAgo = (Date.now() - row.seen_at.getTime()) / 1000
  if (seenSecondsAgo > IDLE_HOURS * 3600) return null
  const personId = await actingPerson(tx, row)
  const isAuditor = row.kind === 'auditor'
  return {
    actor: makeActor({
      kind: row.kind as Kind,
      role: row.role as Role,
      accountId: row.account_id,
      sessionId: row.id,
      name: row.name,
      region: { code: row.code, name: row.region_name, level: row.level },
      scope: isAuditor ? { from: 0, until: 0 } : { from: row.code, until: row.end_code },
      institutionId: row.institution_id,
      personId,
      isGuardian: personId !== null && personId !== row.person_id,
    }),
    mustChangePassword: row.must_change_password,
    seenSecondsAgo,
  }
}

/** The ward that was chosen, as long as the guardianship holds; else the account's own record, if it has one. */
async function actingPerson(tx: Tx, row: { account_id: string; acting_person_id: string | null; person_id: string | null }): Promise<string | null> {
  const chosen = row.acting_person_id
  if (chosen === null || chosen === row.person_id) return row.person_id
  return (await listWardIds(tx, row.account_id)).includes(chosen) ? chosen : row.person_id
}

/** Notes at most every five minutes that the session is in use. */
export async function touchSession(tx: Tx, session: Session): Promise<void> {
  if (session.seenSecondsAgo < SEEN_EVERY_SECONDS) return
  await tx.updateTable('session').set({ seen_at: new Date() }).where('id', '=', session.actor.sessionId).execute()
}

export async function startSession(tx: Tx, accountId: string, device: string, actingPersonId: string | null): Promise<string> {
  const id = newId()
  await tx
    .insertInto('session')
    .values({
      id,
      account_id: accountId,
      acting_person_id: actingPersonId,
      device: device.slice(0, 200),
      expires_at: new Date(Date.now() + SESSION_HOURS * 3_600_000),
    })
    .execute()
  return id
}

export const endSession = (tx: Tx, sessionId: string) =>
  tx.updateTable('session').set({ ended_at: new Date() }).where('id', '=', sessionId).where('ended_at', 'is', null).execute()

/** Sign-out everywhere; `except` keeps the session that asked. */
export const endSessionsOf = (tx: Tx, accountId: string, except: string | null) =>
  tx
    .updateTable('session')
    .set({ ended_at: new Date() })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .$if(except !== null, (query) => query.where('id', '!=', except as string))
    .execute()

/** Whose session it was, also when it has ended: a parked form is kept for that account alone. */
export const accountOfSession = async (tx: Tx, sessionId: string): Promise<string | null> =>
  (await tx.selectFrom('session').where('id', '=', sessionId).select('account_id').executeTakeFirst())?.account_id ?? null
