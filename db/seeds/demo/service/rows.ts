import type { Insertable } from 'kysely'
import type { DB } from '@/db/types'
import { at } from '../calendar'
import { chance, demoId } from '../random'
import type { DemoService } from './types'

export function serviceRow(service: DemoService): Insertable<DB['service']> {
  const { person, recordedBy } = service
  const draw = chance('recorded', service.id)
  return {
    id: service.id, person_id: person.id, region_code: person.village.code, recorded_region: person.village.code, need_id: service.needId,
    line: 'xwt', item_code: service.item, item_name: service.name, state: service.state, started_on: service.startedOn,
    ended_on: service.endedOn === service.startedOn ? null : service.endedOn, body_kind: service.bodyKind, body_name: service.bodyName,
    institution_id: service.institution?.id ?? null, funds_fen: service.fundsFen, measures: service.measures,
    effect_scale: service.effectScale, effect: service.effect,
    withdrawn_reason: service.state === 'withdrawn' ? draw.pick(['重复登记', '登记到了同名的另一个人']) : null,
    recorded_by: recordedBy.id, recorded_by_name: recordedBy.name, recorded_at: at(service.recordedOn, 16, draw.int(0, 59), draw.int(0, 59)), version: 1,
  }
}

export const equipmentRows = (service: DemoService): Insertable<DB['service_equipment']>[] =>
  service.equipment.map((line, index) => ({
    id: demoId('equipment', service.id, index), service_id: service.id, region_code: service.person.village.code,
    name: line.name, public_name: line.publicName, unit: line.unit, quantity: line.quantity,
  }))

/** A need that became known only when it was served (补充需求). */
export function backfilledNeed(service: DemoService): Insertable<DB['need']> {
  const moment = at(service.recordedOn, 16)
  return {
    id: demoId('backfill', service.person.key, service.item), person_id: service.person.id, region_code: service.person.village.code,
    recorded_region: service.person.village.code, line: 'xwt', item_code: service.item, source: 'backfill', visit_id: null, valid_from: moment,
    recorded_by: service.recordedBy.id, recorded_by_name: service.recordedBy.name, valid_to: null, end_reason: null,
    confirmed_visit_id: null, confirmed_at: null, detail: { options: service.item === '34' ? ['4'] : ['1'] },
  }
}
