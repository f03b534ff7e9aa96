import { sql } from 'kysely'
import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/kit/db/types'
import { householdsFor } from './queries'
import { openAddress } from './sealed'

/** One household without its address; undefined when there is none in the actor's region. */
export const findHousehold = (actor: Actor, tx: Tx, householdId: string) =>
  householdsFor(actor, tx)
    .innerJoin('region', 'region.code', 'household.region_code')
    .where('household.id', '=', householdId)
    .select(['household.id', 'household.region_code as regionCode', 'household.number', 'household.head_name as headName', 'household.version', 'region.name as regionName'])
    .select((eb) => eb('household.address', 'is not', null).as('hasAddress'))
    .executeTakeFirst()

/** The address in full, for who visits or edits the household; '' when none is kept. */
export async function findAddress(actor: Actor, tx: Tx, householdId: string): Promise<string> {
  const row = await householdsFor(actor, tx).where('household.id', '=', householdId).select('household.address').executeTakeFirst()
  return (row && openAddress(householdId, row.address)) ?? ''
}

/** Households of one village, for choosing where somebody comes to live. */
export const listVillageHouseholds = (actor: Actor, tx: Tx, regionCode: number, limit = 2000) =>
  householdsFor(actor, tx)
    .where('household.region_code', '=', regionCode)
    .orderBy('household.number')
    .limit(limit)
    .select(['household.id', 'household.number', 'household.head_name as headName'])
    .execute()

/** Registrations of one village go one after the other until commit: two never get the same number. */
export const lockVillage = (tx: Tx, regionCode: number) => sql`select pg_advisory_xact_lock(7301, hashint8(${regionCode}))`.execute(tx)

/** The next number of a village, '0012' after '0011'; numbers that are not plain digits do not count. Needs `lockVillage`. */
export async function nextHouseholdNumber(tx: Tx, regionCode: number): Promise<string> {
  const row = await tx
    .selectFrom('household')
    .where('region_code', '=', regionCode)
    .where(sql<boolean>`number ~ '^[0-9]{1,6}$'`)
    .select(sql<number | null>`max(number::integer)`.as('last'))
    .executeTakeFirst()
  return String((row?.last ?? 0) + 1).padStart(4, '0')
}
