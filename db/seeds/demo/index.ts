import type { Kysely } from 'kysely'

/** The invented people of the demo. */
export async function loadDemo(_db: Kysely<unknown>): Promise<void> {}
