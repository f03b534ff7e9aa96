import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { LINE } from '@/lib/casework/catalogue/schema'
import { newId } from '@/lib/kit/id'
import { Missing, Refusal } from '@/lib/kit/refusal'
import { record } from '@/lib/trail/record'
import { findService } from './queries'

/** Plan 一(三): a service without its need asks for the need. Adds it with the source 服务补登; a second press changes nothing. */
export async function backfillNeed(actor: Actor, serviceId: string): Promise<void> {
  await asActor(actor, async (tx) => {
    const service = await findService(actor, tx, serviceId, { lock: true })
    if (!service || actor.kind !== 'staff') throw new Missing()
    if (service.state === 'withdrawn') throw new Refusal('这条服务已经撤回，不用补登需求。')
    if (service.needId) return
    const made = await tx
      .insertInto('need')
      .values({
        id: newId(), person_id: service.personId, region_code: service.regionCode, recorded_region: service.regionCode, line: LINE,
        item_code: service.itemCode, detail: JSON.stringify({ options: [] }), source: 'backfill',
        recorded_by: actor.accountId, recorded_by_name: actor.name,
      })
      .onConflict((conflict) => conflict.columns(['person_id', 'line', 'item_code']).where('valid_to', 'is', null).doNothing())
      .returning('id')
      .executeTakeFirst()
    const need = made ?? (await tx
      .selectFrom('need')
      .where('person_id', '=', service.personId).where('line', '=', LINE).where('item_code', '=', service.itemCode).where('valid_to', 'is', null)
      .select('id')
      .executeTakeFirstOrThrow())
    await tx.updateTable('service').where('id', '=', serviceId).set({ need_id: need.id }).execute()
    await record(tx, actor, {
      action: 'need.backfilled', subject: { type: 'need', id: need.id }, personId: service.personId, regionCode: service.regionCode,
      changes: { item: service.itemName, service: serviceId },
    })
  })
}
