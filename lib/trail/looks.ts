import { sql } from 'kysely'
import type { Actor } from '@/lib/access/actor'
import { ROLES, type Role } from '@/lib/access/grants'
import type { Tx } from '@/lib/kit/db/types'
import { actionWords } from './words'

export type Look = { id: number; at: Date; who: string; what: string; purpose: string | null }

const SHOWN = 200

/** Entries about the person whose record this is, made by others. Row level security lets a person read no other entry. */
const looksOf = (actor: Actor, tx: Tx) =>
  tx
    .selectFrom('trail')
    .where('trail.person_id', '=', actor.personId)
    .where('trail.account_id', 'is distinct from', actor.accountId)

/** Who looked at or changed the actor's record, the latest first: office, role and name, and what was done. */
export async function listLooks(actor: Actor, tx: Tx): Promise<Look[]> {
  const rows = await looksOf(actor, tx)
    .leftJoin('region', 'region.code', 'trail.actor_region')
    .orderBy('trail.id', 'desc')
    .limit(SHOWN)
    .select(['trail.id', 'trail.at', 'trail.action', 'trail.purpose', 'trail.actor_role', 'trail.actor_name', 'region.name as region'])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    who: [row.region, roleWords(row.actor_role), row.actor_name].filter(Boolean).join(' '),
    what: actionWords(row.action),
    purpose: row.purpose,
  }))
}

/** How many people looked in the last 30 days. */
export async function countLooks(actor: Actor, tx: Tx): Promise<number> {
  const { count } = await looksOf(actor, tx)
    .where('trail.at', '>', sql<Date>`now() - interval '30 days'`)
    .select((eb) => eb.fn.count<number>('trail.account_id').distinct().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Role of an entry in words; entries also come from visitors and from the platform itself. */
export const roleWords = (role: string): string => {
  if (Object.hasOwn(ROLES, role)) return ROLES[role as Role].label
  return role === 'system' ? '系统' : '公众'
}
