import type { Kysely } from 'kysely'
import type { DB } from '@/db/types'
import { loadCatalogue } from './catalogue'
import { loadRegions } from './regions'

/** What production needs as well: regions, catalogue. Safe to run at every start. */
export async function loadReference(db: Kysely<DB>): Promise<void> {
  await loadRegions(db)
  await loadCatalogue(db)
}
