import type { Kysely } from 'kysely'

/** Reference data of every database, demo or production. */
export async function loadReference(_db: Kysely<unknown>): Promise<void> {}
