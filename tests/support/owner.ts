import type { Kysely } from 'kysely'
import type { DB } from '@/db/types'
import { openPool } from '@/lib/kit/db/pool'
import { testDatabase } from './database'

let pool: Kysely<DB> | undefined

/** The owner's connection: arranges what a test needs, never what it proves. */
export const owner = (): Kysely<DB> => (pool ??= openPool(testDatabase.ownerUrl, 2))
