import { newId } from '@/lib/kit/id'
import { owner } from './owner'

type Fields = Partial<{ startedOn: string; state: string; fundsFen: number; itemCode: string; institutionId: string; recordedBy: string }>

/** A service of a person with all six elements; the fields say what the test is about. */
export async function aService(person: { id: string; region: number }, fields: Fields = {}): Promise<string> {
  const id = newId()
  await owner()
    .insertInto('service')
    .values({
      id, person_id: person.id, region_code: person.region, recorded_region: person.region, line: 'xwt', item_code: fields.itemCode ?? '33',
      item_name: '运动指导', state: fields.state ?? 'delivered', started_on: fields.startedOn ?? '2026-10-18', body_kind: 'federation',
      body_name: '测试镇残联', institution_id: fields.institutionId ?? null, funds_fen: fields.fundsFen ?? 4700, measures: '上门教轮椅太极拳六式，留图册一本',
      effect_scale: 'good', effect: '本人能独立做四式', recorded_by: fields.recordedBy ?? null, recorded_by_name: '邓小兰',
    })
    .execute()
  return id
}

export const anEquipmentLine = (serviceId: string, region: number, name = '弹力带', quantity = 1) =>
  owner()
    .insertInto('service_equipment')
    .values({ id: newId(), service_id: serviceId, region_code: region, name, public_name: name, unit: '条', quantity })
    .execute()
