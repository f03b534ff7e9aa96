import { sql } from 'kysely'
import type { Actor } from '@/lib/access/actor'
import { isScopeOff } from '@/lib/access/test-locks'
import { itemsOn } from '@/lib/casework/catalogue/queries'
import { LINE } from '@/lib/casework/catalogue/schema'
import { listRegionPath } from '@/lib/casework/region/queries'
import { SUBJECT, findSubject, subjectOf, type Subject } from '@/lib/casework/survey/queries'
import type { Tx } from '@/lib/kit/db/types'
import { today } from '@/lib/kit/dates/day'
import { bodyOptions, type BodyOption } from './bodies'

/** Persons an institution has taken on; row level security repeats it. */
export const clientsFor = (actor: Actor, tx: Tx) =>
  tx.selectFrom('person').where(({ exists, selectFrom }) =>
    isScopeOff()
      ? sql<boolean>`true`
      : exists(
          selectFrom('engagement').whereRef('engagement.person_id', '=', 'person.id').where('engagement.state', '=', 'active')
            .where('engagement.institution_id', '=', actor.institutionId ?? '00000000-0000-0000-0000-000000000000').select('engagement.id'),
        ))

/** The person a service is for: in a worker's region, or a client of the institution. */
export async function findServed(actor: Actor, tx: Tx, personId: string): Promise<Subject | undefined> {
  if (actor.kind !== 'institution') return findSubject(actor, tx, personId)
  const row = await clientsFor(actor, tx)
    .innerJoin('region', 'region.code', 'person.region_code')
    .where('person.id', '=', personId)
    .select(SUBJECT)
    .executeTakeFirst()
  return row && subjectOf(row)
}

/** What a service form can choose from, for one person and actor. */
export async function serviceChoices(actor: Actor, tx: Tx, person: Subject) {
  const engaged = actor.kind === 'institution' ? await engagedItems(actor, tx, person.id) : null
  const items = await itemsOn(tx, { form: 'service', day: today() })
  const needs = await tx
    .selectFrom('need')
    .where('person_id', '=', person.id).where('region_code', '=', person.regionCode).where('line', '=', LINE).where('valid_to', 'is', null)
    .select(['id', 'item_code as code'])
    .execute()
  return {
    items: engaged ? items.filter((item) => engaged.has(item.code)) : items,
    needs: new Map(needs.map((need) => [need.code, need.id])),
    bodies: engaged ? await ownBody(actor, tx) : await bodiesFor(tx, person.regionCode),
  }
}
export type ServiceChoices = Awaited<ReturnType<typeof serviceChoices>>

async function engagedItems(actor: Actor, tx: Tx, personId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('engagement')
    .where('person_id', '=', personId).where('institution_id', '=', actor.institutionId).where('state', '=', 'active')
    .select('item_code as code')
    .execute()
  return new Set(rows.map((row) => row.code))
}

async function ownBody(actor: Actor, tx: Tx): Promise<BodyOption[]> {
  const institutions = await tx.selectFrom('institution').where('id', '=', actor.institutionId).where('active', '=', true).select(['id', 'name']).execute()
  return bodyOptions({ regions: [], institutions })
}

async function bodiesFor(tx: Tx, regionCode: number): Promise<BodyOption[]> {
  const regions = await listRegionPath(tx, regionCode)
  const institutions = await tx
    .selectFrom('institution')
    .where('active', '=', true).where('region_code', '<=', regionCode).where('region_end', '>', regionCode)
    .orderBy('region_code', 'desc').orderBy('name')
    .select(['id', 'name'])
    .execute()
  return bodyOptions({ regions, institutions })
}
