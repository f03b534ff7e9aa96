import pg from 'pg'
import { afterAll, inject } from 'vitest'

export const target = inject('target')

/** The three processes: what one lock lets through, the other must hold. */
export const LOCKS = [
  ['both locks', target.both],
  ['row level security alone', target.rowSecurity],
  ['the query scope alone', target.queryScope],
] as const

let pool: pg.Pool | undefined

/** The owner's connections: they see every row, arrange and compare. */
export const owner = (): pg.Pool => (pool ??= new pg.Pool({ connectionString: target.databaseUrl, max: 4 }))

afterAll(async () => {
  await pool?.end()
  pool = undefined
})
