import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { Missing, Refusal } from '@/lib/kit/refusal'
import { closeAccess } from '../person-account/follow'
import type { StateInput } from './act-schema'
import { recordChange, refuseStale } from './commands'
import { changesBetween, saveChanges } from './history'
import { hasOpenMove } from './move-queries'
import { personForUpdate } from './queries'
import { PERSON_STATES, whyCannotSetState, type PersonState } from './rules'

const ACTIONS = { dead: 'person.died', cancelled: 'person.cancelled', active: 'person.reactivated' } as const

/**
 * Death, cancellation and the way back. Who leaves the register loses the certificate (管理办法: 死亡、不再残疾应注销);
 * coming back restores the person, the certificate is applied for again.
 */
export async function setPersonState(actor: Actor, personId: string, to: PersonState, input: StateInput): Promise<void> {
  await asActor(actor, async (tx) => {
    const before = await personForUpdate(actor, tx, personId)
    if (!before) throw new Missing()
    refuseStale(before, input.version)
    const why = whyCannotSetState(before.state, to, await hasOpenMove(tx, actor, personId))
    if (why) throw new Refusal(why)
    if (input.on < before.birthDate) throw new Refusal('日期早于出生日期，请核对', { field: 'on' })
    const certificateState = to === 'active' ? before.certificateState : 'cancelled'
    await tx
      .updateTable('person')
      .set((eb) => ({ state: to, state_on: input.on, state_reason: input.reason, certificate_state: certificateState, version: eb('version', '+', 1) }))
      .where('id', '=', personId)
      .execute()
    const changes = changesBetween(before, { state: to, certificateState })
    await saveChanges(tx, actor, before, 'state', changes)
    await recordChange(tx, actor, before, ACTIONS[to], changes)
    if (to !== 'active') await closeAccess(tx, actor, before, PERSON_STATES[to])
  })
}
