import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { reaches } from '@/lib/access/scope'
import { levelOf } from '@/lib/casework/region/codes'
import { findRegion } from '@/lib/casework/region/queries'
import { VILLAGE } from '@/lib/casework/region/schema'
import { violatedUnique } from '@/lib/kit/db/failure'
import type { Tx } from '@/lib/kit/db/types'
import { newId } from '@/lib/kit/id'
import { Missing, Refusal } from '@/lib/kit/refusal'
import { record } from '@/lib/trail/record'
import { lockVillage, nextHouseholdNumber } from './household-queries'
import type { HouseholdEditInput, HouseholdInput } from './household-schema'
import { householdsFor } from './queries'
import { openAddress, sealAddress } from './sealed'

/** Registers a household in a village of the actor's region; the same form sent twice registers one. */
export async function createHousehold(actor: Actor, regionCode: number, input: HouseholdInput): Promise<string> {
  if (!reaches(actor, regionCode) || levelOf(regionCode) !== VILLAGE) throw new Missing()
  return refusingTakenNumber(() => asActor(actor, (tx) => addHousehold(actor, tx, regionCode, input)))
}

export async function addHousehold(actor: Actor, tx: Tx, regionCode: number, input: HouseholdInput): Promise<string> {
  if (!(await findRegion(tx, regionCode))) throw new Missing()
  await lockVillage(tx, regionCode)
  const known = await householdsFor(actor, tx).where('request_key', '=', input.requestKey).select('household.id').executeTakeFirst()
  if (known) return known.id
  const id = newId()
  const inserted = await tx
    .insertInto('household')
    .values({
      id, region_code: regionCode, number: input.number || (await nextHouseholdNumber(tx, regionCode)), head_name: input.headName,
      address: sealAddress(id, input.address), created_by: actor.accountId, request_key: input.requestKey,
    })
    .onConflict((conflict) => conflict.column('request_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!inserted) throw new Missing() // a forged key of a form filled elsewhere
  await record(tx, actor, { action: 'household.registered', subject: { type: 'household', id }, regionCode })
  return id
}

/** Edits head and address; the address never reaches the trail. */
export async function editHousehold(actor: Actor, householdId: string, input: HouseholdEditInput): Promise<void> {
  await asActor(actor, async (tx) => {
    const before = await householdsFor(actor, tx)
      .where('household.id', '=', householdId)
      .select(['id', 'region_code as regionCode', 'head_name as headName', 'address', 'version'])
      .forUpdate()
      .executeTakeFirst()
    if (!before) throw new Missing()
    if (before.version !== input.version) {
      throw new Refusal('没有保存：这一户的资料刚被别人改过。您填的内容还在，请核对后再保存。', {
        link: { href: `/casework/households/${householdId}`, text: '看最新的资料' },
      })
    }
    await tx
      .updateTable('household')
      .set((eb) => ({ head_name: input.headName, address: sealAddress(householdId, input.address), version: eb('version', '+', 1) }))
      .where('id', '=', householdId)
      .execute()
    const isAddressNew = (openAddress(householdId, before.address) ?? '') !== input.address
    await record(tx, actor, {
      action: 'household.edited',
      subject: { type: 'household', id: householdId },
      regionCode: before.regionCode,
      changes: {
        ...(before.headName === input.headName ? {} : { headName: { from: before.headName, to: input.headName } }),
        ...(isAddressNew ? { address: '已改' } : {}),
      },
    })
  })
}

async function refusingTakenNumber<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (violatedUnique(error) === 'household_number_unique') throw new Refusal('这个村（社区）已经有这个户编号，请换一个，或留空自动编', { field: 'number' })
    throw error
  }
}
