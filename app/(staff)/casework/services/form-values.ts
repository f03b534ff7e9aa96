import { bodyValues } from '@/lib/casework/service/bodies'
import { equipmentOf, equipmentValues } from '@/lib/casework/service/equipment'
import type { Service } from '@/lib/casework/service/queries'
import type { ServiceChoices } from '@/lib/casework/service/subject'
import { newId } from '@/lib/kit/id'
import type { FormValues } from '@/lib/kit/forms/state'
import { yuanTyped } from '@/lib/kit/words/numbers'

/** An empty form; the item may come from the need that was pressed. */
export const newValues = (choices: ServiceChoices, item: string): FormValues => ({
  ...equipmentValues([], []),
  state: 'delivered', span: 'day', startedOn: '', endedOn: '', bodyName: '', funds: '0', measures: '', effectScale: '', effect: '',
  body: choices.bodies.length === 1 ? choices.bodies[0]!.value : '',
  item: choices.items.some((one) => one.code === item) ? item : '',
  version: '0',
  requestKey: newId(),
})

/** A stored service as the form takes it back. */
export const storedValues = (service: Service, choices: ServiceChoices): FormValues => ({
  ...equipmentValues(service.equipment, equipmentOf(choices.items)),
  ...bodyValues({ kind: service.bodyKind, name: service.bodyName, institutionId: service.institutionId }, choices.bodies),
  state: service.state === 'planned' ? 'planned' : 'delivered',
  span: service.endedOn ? 'range' : 'day',
  startedOn: service.startedOn,
  endedOn: service.endedOn ?? '',
  item: service.itemCode,
  funds: yuanTyped(service.fundsFen),
  measures: service.measures,
  effectScale: service.state === 'planned' && service.effectScale === 'pending' ? '' : service.effectScale,
  effect: service.effect,
  version: String(service.version),
  requestKey: newId(),
})
