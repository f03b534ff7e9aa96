import type { Actor } from '@/lib/access/actor'
import { inScope } from '@/lib/access/scope'
import { itemsOn } from '@/lib/casework/catalogue/queries'
import { LINE, needOptions, readStored } from '@/lib/casework/catalogue/schema'
import type { Tx } from '@/lib/kit/db/types'
import { today } from '@/lib/kit/dates/day'

export const SOURCES: Record<string, string> = { survey: '入户调研', self: '本人反映', backfill: '服务补登', rectification: '整改' }

/** Status, open and ended needs of one person with when each was heard last; for the person's page. */
export async function statusAndNeeds(actor: Actor, tx: Tx, personId: string) {
  const items = await itemsOn(tx, { day: today() })
  const status = await tx
    .selectFrom('status_answer').where(inScope(actor, 'status_answer'))
    .where('person_id', '=', personId).where('line', '=', LINE).where('valid_to', 'is', null)
    .select(['item_code as code', 'value', 'valid_from as since', 'confirmed_at as confirmedAt'])
    .execute()
  const needs = await tx
    .selectFrom('need').where(inScope(actor, 'need'))
    .where('person_id', '=', personId).where('line', '=', LINE)
    .orderBy('valid_from', 'desc').orderBy('id', 'desc')
    .limit(60)
    .select([
      'id', 'item_code as code', 'detail', 'source', 'valid_from as since', 'valid_to as until', 'end_reason as endReason',
      'confirmed_at as confirmedAt', 'recorded_by_name as by',
    ])
    .execute()
  return {
    items,
    status: status.map((row) => ({ ...row, answer: readStored(row.value) })),
    needs: needs.map(({ detail, ...row }) => ({ ...row, options: needOptions(detail) })),
  }
}
export type Overview = Awaited<ReturnType<typeof statusAndNeeds>>
