import { sql } from 'kysely'
import type { Actor } from '@/lib/access/actor'
import { personsFor } from '@/lib/casework/registry/queries'
import type { Tx } from '@/lib/kit/db/types'
import { isByOthers } from './queries'

// As the list of surveys goes: village by village, household by household.
const PLACE = sql`(person.region_code, household.number collate "C", person.id)`

/** The survey that the actor can review next: from a person's household onwards, then from the front of the list. */
export const findNextReview = (actor: Actor, tx: Tx, personId: string) =>
  personsFor(actor, tx)
    .innerJoin('household', 'household.id', 'person.household_id')
    .innerJoin('visit', 'visit.person_id', 'person.id')
    .where('person.state', '=', 'active')
    .where('person.id', '!=', personId)
    .where('visit.state', '=', 'submitted')
    .where(isByOthers(actor))
    .orderBy(isBeyond(actor, tx, personId), 'desc')
    .orderBy('person.region_code')
    .orderBy(sql`household.number collate "C"`)
    .orderBy('person.id')
    .select(['visit.id', 'person.name'])
    .limit(1)
    .executeTakeFirst()

function isBeyond(actor: Actor, tx: Tx, personId: string) {
  const here = personsFor(actor, tx)
    .innerJoin('household', 'household.id', 'person.household_id')
    .where('person.id', '=', personId)
    .select(['person.region_code', sql`household.number collate "C"`.as('number'), 'person.id'])
  return sql<boolean>`${PLACE} > (${here})`
}
