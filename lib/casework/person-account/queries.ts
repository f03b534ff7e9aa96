import { sql } from 'kysely'
import type { Actor } from '@/lib/access/actor'
import { inScope } from '@/lib/access/scope'
import type { Tx } from '@/lib/kit/db/types'

/** Accounts of persons and guardians; every read and write of them starts here. */
export const personAccountsFor = (actor: Actor, tx: Tx) =>
  tx.selectFrom('account').where(inScope(actor, 'account')).where('account.kind', '=', 'person')

/** Who may act for whom; every read and write starts here. */
export const guardianshipsFor = (actor: Actor, tx: Tx) => tx.selectFrom('guardianship').where(inScope(actor, 'guardianship'))

const FACTS = [
  'account.id', 'account.login', 'account.name', 'account.active', 'account.disabled_reason as disabledReason', 'account.person_id as ownPersonId',
  'account.must_change_password as mustChangePassword', 'account.created_at as createdAt', 'account.region_code as regionCode', 'account.version',
] as const

/** The person's own account; undefined when there is none. */
export const findOwnAccount = (actor: Actor, tx: Tx, personId: string) =>
  personAccountsFor(actor, tx).where('account.person_id', '=', personId).select(FACTS).executeTakeFirst()

/** An account that the desk handles on this person's page: the person's own, or one that only acts as a guardian. */
const handledFor = (actor: Actor, tx: Tx, personId: string, accountId: string) =>
  personAccountsFor(actor, tx)
    .where('account.id', '=', accountId)
    .where((eb) =>
      eb.or([
        eb('account.person_id', '=', personId),
        eb.and([
          eb('account.person_id', 'is', null),
          eb.exists(guardianshipsFor(actor, tx)
            .where('guardianship.account_id', '=', sql.ref<string>('account.id'))
            .where('guardianship.person_id', '=', personId)
            .where('guardianship.ended_at', 'is', null)
            .select('guardianship.id')),
        ]),
      ]))
    .select(FACTS)

export type HandledAccount = NonNullable<Awaited<ReturnType<typeof findHandled>>>
export const findHandled = (actor: Actor, tx: Tx, personId: string, accountId: string) =>
  handledFor(actor, tx, personId, accountId).executeTakeFirst()
export const lockHandled = (actor: Actor, tx: Tx, personId: string, accountId: string) =>
  handledFor(actor, tx, personId, accountId).forUpdate('account').executeTakeFirst()

const AUTHORITY = [
  'guardianship.id', 'guardianship.person_id as personId', 'guardianship.region_code as regionCode', 'guardianship.relation', 'guardianship.evidence',
  'guardianship.valid_until as validUntil', 'guardianship.ended_at as endedAt', 'guardianship.ended_reason as endedReason',
  'guardianship.created_at as createdAt', 'guardianship.version',
] as const

/** A person's guardians, running ones first; the account is known only where it lies in the actor's region. At most 50. */
export const listGuardians = (actor: Actor, tx: Tx, personId: string) =>
  withAccount(actor, tx)
    .where('guardianship.person_id', '=', personId)
    .orderBy(sql`guardianship.ended_at is null`, 'desc')
    .orderBy('guardianship.created_at', 'desc')
    .orderBy('guardianship.id')
    .limit(50)
    .execute()
export type Guardian = Awaited<ReturnType<typeof listGuardians>>[number]

export const findGuardian = (actor: Actor, tx: Tx, personId: string, guardianshipId: string) =>
  withAccount(actor, tx)
    .where('guardianship.person_id', '=', personId)
    .where('guardianship.id', '=', guardianshipId)
    .executeTakeFirst()

const withAccount = (actor: Actor, tx: Tx) =>
  guardianshipsFor(actor, tx)
    .leftJoin('account', (join) => join.onRef('account.id', '=', 'guardianship.account_id').on(inScope(actor, 'account')))
    .select(AUTHORITY)
    .select((eb) => [
      'account.id as accountId', 'account.login', 'account.active', 'account.person_id as ownPersonId',
      eb.fn.coalesce(eb.fn<string | null>('nullif', ['guardianship.name', sql.lit('')]), 'account.name', sql.lit('监护人')).as('name'),
    ])
