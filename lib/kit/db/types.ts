import type { Transaction } from 'kysely'
import type { DB } from '@/db/types'

/** A running transaction: every query and command takes one, so that a change and its trail entry are saved together. */
export type Tx = Transaction<DB>
