import { sql } from 'kysely'
import type { Actor } from '@/lib/access/actor'
import { LINE, needOptions } from '@/lib/casework/catalogue/schema'
import type { Tx } from '@/lib/kit/db/types'
import { keyset, pageOf } from '@/lib/kit/listing/keyset'
import { listing, words } from '@/lib/kit/listing/listing'
import { clientsFor } from './subject'

export const clientList = listing({ q: words, item: words }, ['name'])
export type ClientList = ReturnType<typeof clientList.parse>

const NAME = sql<string>`person.pinyin collate "C"`

/** Persons the institution has taken on, with what for and when it was there last. */
export async function listClients(actor: Actor, tx: Tx, list: ClientList) {
  const typed = list.q.toLowerCase()
  const query = clientsFor(actor, tx)
    .innerJoin('region', 'region.code', 'person.region_code')
    .$if(typed !== '', (some) =>
      some.where((eb) => eb.or([
        sql<boolean>`starts_with(person.name, ${typed})`, sql<boolean>`starts_with(person.pinyin, ${typed})`, sql<boolean>`starts_with(person.initials, ${typed})`,
      ])))
    .$if(list.item !== '', (some) =>
      some.where(({ exists, selectFrom }) => exists(
        selectFrom('engagement').whereRef('engagement.person_id', '=', 'person.id').where('engagement.state', '=', 'active')
          .where('engagement.institution_id', '=', actor.institutionId).where('engagement.item_code', '=', list.item).select('engagement.id'),
      )))
    .select(['person.id', 'person.name', 'person.sex', 'person.birth_date as birthDate', 'person.category', 'person.level', 'region.name as village', NAME.as('pinyin')])
    .select((eb) => [
      eb.selectFrom('engagement').whereRef('engagement.person_id', '=', 'person.id').where('engagement.state', '=', 'active')
        .where('engagement.institution_id', '=', actor.institutionId)
        .select((inner) => sql<string[]>`array_agg(${inner.ref('engagement.item_code')} order by engagement.item_code)`.as('codes')).as('codes'),
      eb.selectFrom('service').whereRef('service.person_id', '=', 'person.id').where('service.institution_id', '=', actor.institutionId)
        .where('service.state', '<>', 'withdrawn').select((inner) => inner.fn.max('service.started_on').as('on')).as('lastOn'),
    ])
  const found = await keyset(query, list, { by: NAME, type: 'text', id: sql.ref('person.id') }).execute()
  return pageOf(found, list, (row) => ({ value: row.pinyin, id: row.id }))
}

/** A client's open needs and what the institution was taken on for. */
export async function clientNeeds(actor: Actor, tx: Tx, personId: string) {
  const needs = await tx
    .selectFrom('need')
    .where('person_id', '=', personId).where('line', '=', LINE).where('valid_to', 'is', null)
    .where((eb) => eb('person_id', 'in', clientsFor(actor, tx).select('person.id')))
    .orderBy('item_code')
    .select(['item_code as code', 'detail', 'valid_from as since'])
    .execute()
  const engagements = await tx
    .selectFrom('engagement')
    .where('person_id', '=', personId).where('institution_id', '=', actor.institutionId).where('state', '=', 'active')
    .orderBy('item_code')
    .select(['item_code as code', 'started_on as startedOn'])
    .execute()
  return { needs: needs.map((need) => ({ ...need, options: needOptions(need.detail) })), engagements }
}
