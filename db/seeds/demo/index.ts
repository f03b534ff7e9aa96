import { type Kysely, sql } from 'kysely'
import type { DB } from '@/db/types'
// region codes as numbers and days as text, also where nothing else has opened a pool yet
import '@/lib/kit/db/pool'
import { hashPassword } from '@/lib/kit/crypto/passwords'
import { type Day, today } from '@/lib/kit/dates/day'
import { calendarOf } from './calendar'
import { loadField } from './field'
import { loadPeople } from './people/load'
import { loadPlaces } from './places'
import { demoPassword } from './staff/told'
import { loadSupervision } from './supervision/load'

/**
 * The invented people of the demo and twelve months of work with them, in one transaction: real townships and villages,
 * nobody real in them. The same on every machine on the same day; only what is sealed with the installation's keys differs.
 */
export async function loadDemo(owner: Kysely<unknown>, day: Day = today()): Promise<void> {
  const db = owner as Kysely<DB>
  const passwordHash = await hashPassword(demoPassword)
  const calendar = calendarOf(day)
  await db.transaction().execute(async (tx) => {
    const counties = await loadPlaces(tx)
    const world = await loadPeople(tx, { calendar, counties, passwordHash })
    const field = await loadField(tx, world)
    await loadSupervision(tx, world, field)
  })
  await sql`analyze`.execute(db)
}
