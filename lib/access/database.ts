import { sql, type Kysely } from 'kysely'
import type { DB } from '@/db/types'
import { config } from '@/lib/kit/config'
import { openPool } from '@/lib/kit/db/pool'
import type { Tx } from '@/lib/kit/db/types'
import type { Actor, Visitor } from './actor'
import { isRowSecurityOff } from './test-locks'

// One pool per process and login, also when a development server loads this module again.
const pools: Map<string, Kysely<DB>> = ((globalThis as { liangfuPools?: Map<string, Kysely<DB>> }).liangfuPools ??= new Map())

function poolFor(url: string, max: number) {
  const pool = pools.get(url) ?? openPool(url, max)
  pools.set(url, pool)
  return pool
}

/**
 * Runs `work` in one transaction as the actor's database role and region range. Queries inside see only rows that the
 * row level security policies of that role allow; nothing of it outlives the transaction.
 */
export function asActor<T>(actor: Actor | Visitor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return begin(config.appDatabaseUrl, isRowSecurityOff() ? 'lf_test_bypass' : `lf_${actor.kind}`, actor, work)
}

/** The door itself: sign-in, sessions, throttling. Sees accounts and sessions, no casework. */
export const asGate = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  begin(config.appDatabaseUrl, 'lf_gate', { kind: 'public' }, work)

/** Jobs: own login, own grants; may set no other role. */
export const asWorker = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  poolFor(config.workerDatabaseUrl, 4).transaction().execute(work)

/** Whether the database answers. */
export async function pingDatabase(): Promise<void> {
  await sql`select 1`.execute(poolFor(config.appDatabaseUrl, 20))
}

/** Closes every pool; for scripts and tests, so that the process can end. */
export async function closePools(): Promise<void> {
  const open = [...pools.values()]
  pools.clear()
  await Promise.all(open.map((pool) => pool.destroy()))
}

function begin<T>(url: string, role: string, actor: Actor | Visitor, work: (tx: Tx) => Promise<T>) {
  const who = actor.kind === 'public' ? null : actor
  return poolFor(url, 20)
    .transaction()
    .execute(async (tx) => {
      await sql`select
        set_config('role', ${role}, true),
        set_config('app.region_from', ${text(who?.scope.from)}, true),
        set_config('app.region_until', ${text(who?.scope.until)}, true),
        set_config('app.account', ${text(who?.accountId)}, true),
        set_config('app.person', ${text(who?.personId)}, true),
        set_config('app.institution', ${text(who?.institutionId)}, true)`.execute(tx)
      return work(tx)
    })
}

const text = (value: string | number | null | undefined) => (value == null ? '' : String(value))
