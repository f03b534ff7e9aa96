import { sql, type Kysely } from 'kysely'

/** The kinds of principal a request can have; each has one group role (docs/adr/0004). */
export const PRINCIPALS = ['staff', 'institution', 'person', 'public', 'auditor'] as const
export type Principal = (typeof PRINCIPALS)[number]

/** What one principal may do with a table: SQL privileges, which rows it sees, which rows it may leave behind. */
export type Reach = { grant: string; using: string; check?: string }

/** Rows of the actor's region and everything below it. */
export const IN_REGION = 'region_code >= scope_from() and region_code < scope_until()'
export const OWN_PERSON = 'person_id = acting_person()'
/** Persons an institution has taken on; `engagement` itself lets it see only its own rows. */
export const engaged = (column: string) =>
  `exists (select 1 from engagement e where e.person_id = ${column} and e.institution_id = acting_institution() and e.state = 'active')`

/**
 * Forces row level security on `table` and writes one policy per principal; a principal that is not named sees nothing.
 * The owner (migrations, seeds) and the worker (jobs) see all rows; the worker only where `worker` grants something.
 */
export async function scope(
  db: Kysely<unknown>,
  table: string,
  reaches: Partial<Record<Principal, Reach>>,
  others: { worker?: string; gate?: Reach } = {},
) {
  const run = (text: string) => sql.raw(text).execute(db)
  await run(`alter table ${table} enable row level security`)
  await run(`alter table ${table} force row level security`)
  await run(`create policy ${table}_owner on ${table} to current_user using (true) with check (true)`)
  for (const principal of PRINCIPALS) {
    await run(policy(table, `lf_${principal}`, reaches[principal]))
    const grant = reaches[principal]?.grant
    if (grant) await run(`grant ${grant} on ${table} to lf_${principal}`)
  }
  if (others.gate) {
    await run(policy(table, 'lf_gate', others.gate))
    await run(`grant ${others.gate.grant} on ${table} to lf_gate`)
  }
  if (others.worker) {
    await run(policy(table, 'lf_worker', { grant: others.worker, using: 'true' }))
    await run(`grant ${others.worker} on ${table} to lf_worker`)
  }
}

function policy(table: string, role: string, reach: Reach = { grant: '', using: 'false' }) {
  const check = reach.check ?? reach.using
  return `create policy ${table}_${role} on ${table} to ${role} using (${reach.using}) with check (${check})`
}
