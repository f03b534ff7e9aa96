import { sql } from 'kysely'
import type { Actor } from '@/lib/access/actor'
import { LINE } from '@/lib/casework/catalogue/schema'
import type { Tx } from '@/lib/kit/db/types'
import { keyset, pageOf } from '@/lib/kit/listing/keyset'
import { listing } from '@/lib/kit/listing/listing'
import { roundsFor } from './queries'

export const roundList = listing({}, ['month'], 'desc')
export type RoundList = ReturnType<typeof roundList.parse>

const counts = (what: string) => sql<number>`(
  select ${sql.raw(what)} from inspection_draw d left join inspection_case c on c.draw_id = d.id and c.state <> 'swapped'
  where d.round_id = inspection_round.id)`

/** Rounds of the region and below, newest month first, with how many households are judged. */
export async function listRounds(actor: Actor, tx: Tx, list: RoundList) {
  const query = roundsFor(actor, tx)
    .innerJoin('region', 'region.code', 'inspection_round.region_code')
    .where('inspection_round.line', '=', LINE)
    .where('inspection_round.kind', '=', 'regular')
    .select([
      'inspection_round.id', 'inspection_round.number', 'inspection_round.month', 'inspection_round.state', 'region.name as office',
      'inspection_round.opened_at as openedAt', 'inspection_round.opened_by_name as openedBy',
      counts('count(distinct d.id)').as('townships'),
      counts('count(c.id)').as('cases'),
      counts(`count(c.id) filter (where c.state = 'judged')`).as('judged'),
    ])
  const found = await keyset(query, list, { by: sql.ref('inspection_round.month'), type: 'text', id: sql.ref('inspection_round.id') }).execute()
  return pageOf(found, list, (row) => ({ value: row.month, id: row.id }))
}
