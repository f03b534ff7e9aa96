import { sql } from 'kysely'
import type { Tx } from '@/lib/kit/db/types'

/** The persons whose records this account may act on as guardian now. */
export const listWardIds = async (tx: Tx, accountId: string): Promise<string[]> => {
  const rows = await tx
    .selectFrom('guardianship')
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>=', sql<string>`(now() at time zone 'Asia/Shanghai')::date`)]))
    .select('person_id')
    .distinct()
    .orderBy('person_id')
    .execute()
  return rows.map((row) => row.person_id)
}

/** Whose record a session opens on: somebody with one record sees it at once, with several chooses first. */
export async function onlyWardOf(tx: Tx, accountId: string, ownPersonId: string | null) {
  const wards = await listWardIds(tx, accountId)
  const records = new Set([...(ownPersonId ? [ownPersonId] : []), ...wards])
  const only = records.size === 1 ? [...records][0]! : null
  return { personId: only === ownPersonId ? null : only, mustChoose: records.size > 1 }
}
