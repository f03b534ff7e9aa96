import { sql } from 'kysely'
import type { Actor } from '@/lib/access/actor'
import { ROLES, type Role } from '@/lib/access/grants'
import { inScope } from '@/lib/access/scope'
import { endOf } from '@/lib/casework/region/codes'
import type { Tx } from '@/lib/kit/db/types'
import { boundedCount, keyset, pageOf } from '@/lib/kit/listing/keyset'
import type { AccountList } from './list'

/** Every read and write of accounts starts here, so none leaves the actor's region. */
export const accountsFor = (actor: Actor, tx: Tx) => tx.selectFrom('account').where(inScope(actor, 'account'))

function matching(actor: Actor, tx: Tx, { q, role, state, region }: AccountList) {
  const from = Number(region)
  return accountsFor(actor, tx)
    .$if(region !== '', (query) => query.where('account.region_code', '>=', from).where('account.region_code', '<', endOf(from)))
    // the kind follows from the role; the indexes go by it
    .$if(role !== '', (query) => query.where('account.role', '=', role).where('account.kind', '=', ROLES[role as Role].kind))
    .$if(role === '', (query) => query.where('account.kind', '!=', 'person'))
    .$if(state !== '', (query) => query.where('account.active', '=', state === 'active'))
    .$if(q !== '', (query) =>
      query.where((eb) => eb.or([sql<boolean>`starts_with(account.login collate "C", ${q.toLowerCase()})`, sql<boolean>`starts_with(account.name, ${q})`])),
    )
}

/** One page of the accounts, in order of their names for signing in. */
export async function listAccounts(actor: Actor, tx: Tx, list: AccountList) {
  const rows = matching(actor, tx, list)
    .innerJoin('region', 'region.code', 'account.region_code')
    .leftJoin('institution', 'institution.id', 'account.institution_id')
    .select([
      'account.id', 'account.login', 'account.name', 'account.role', 'account.active', 'account.region_code as regionCode',
      'account.totp_confirmed as hasTwoFactor', 'region.name as regionName', 'institution.name as institutionName',
    ])
  const order = { by: sql`account.login collate "C"`, type: 'text', id: sql.ref('account.id') } as const
  return pageOf(await keyset(rows, list, order).execute(), list, (row) => ({ value: row.login, id: row.id }))
}

export const countAccounts = (actor: Actor, tx: Tx, list: AccountList) => boundedCount(tx, matching(actor, tx, list))

/** One account with what its page shows; undefined when it is not in reach. */
export async function findAccount(actor: Actor, tx: Tx, accountId: string) {
  const row = await accountsFor(actor, tx)
    .innerJoin('region', 'region.code', 'account.region_code')
    .leftJoin('institution', 'institution.id', 'account.institution_id')
    .where('account.id', '=', accountId)
    .select([
      'account.id', 'account.login', 'account.name', 'account.role', 'account.active', 'account.disabled_reason as disabledReason',
      'account.region_code as regionCode', 'account.totp_confirmed as hasTwoFactor', 'account.must_change_password as mustChangePassword',
      'account.created_at as createdAt', 'account.version', 'region.name as regionName', 'institution.name as institutionName',
    ])
    .executeTakeFirst()
  return row && { ...row, role: row.role as Role }
}
export type AccountRow = NonNullable<Awaited<ReturnType<typeof findAccount>>>

/** Institutions that an account of this region can belong to. */
export const listInstitutions = (actor: Actor, tx: Tx, regionCode: number) =>
  tx
    .selectFrom('institution')
    .where(inScope(actor, 'institution'))
    .where('institution.region_code', '=', regionCode)
    .where('institution.active', '=', true)
    .orderBy('institution.name')
    .select(['institution.id', 'institution.name'])
    .limit(500)
    .execute()
