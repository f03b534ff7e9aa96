import { LINE } from '@/lib/casework/catalogue/schema'
import { newId } from '@/lib/kit/id'
import { thisMonth } from '@/lib/kit/dates/month'
import { aHousehold, aPerson } from './factories'
import { owner } from './owner'

/** `count` households of one person each, in one village. */
export async function households(village: number, count: number) {
  const made: { id: string; householdId: string; region: number }[] = []
  for (let n = 0; n < count; n++) made.push(await aPerson(village, { householdId: await aHousehold(village) }))
  return made
}

type Place = { id: string; region: number }
const by = (account: string | null) => ({ recorded_by: account, recorded_by_name: '邓小兰' })

export const aStatus = ({ id, region }: Place, code: string, value: unknown, account: string | null = null) =>
  owner()
    .insertInto('status_answer')
    .values({ id: newId(), person_id: id, region_code: region, recorded_region: region, line: LINE, item_code: code, value: JSON.stringify(value), source: 'survey', ...by(account) })
    .execute()

export const aNeed = ({ id, region }: Place, code: string, options: string[] = ['1'], account: string | null = null) =>
  owner()
    .insertInto('need')
    .values({ id: newId(), person_id: id, region_code: region, recorded_region: region, line: LINE, item_code: code, detail: JSON.stringify({ options }), source: 'survey', ...by(account) })
    .execute()

export async function aService({ id, region }: Place, code: string, fields: { institutionId?: string; account?: string; effect?: string } = {}) {
  const service = newId()
  await owner()
    .insertInto('service')
    .values({
      id: service, person_id: id, region_code: region, recorded_region: region, line: LINE, item_code: code, item_name: '运动指导（太极拳）',
      state: 'delivered', started_on: `${thisMonth()}-01`, body_kind: fields.institutionId ? 'institution' : 'federation', body_name: '某县残联',
      institution_id: fields.institutionId ?? null, funds_fen: 0, measures: '上门教太极拳6式', effect_scale: 'good', effect: fields.effect ?? `能独立做${service.slice(-2)}`,
      ...by(fields.account ?? null),
    })
    .execute()
  return service
}

export async function anInstitution(region: number) {
  const id = newId()
  await owner().insertInto('institution').values({ id, region_code: region, region_end: region + 1e6, name: `机构${id}`, kind: 'social' }).execute()
  return id
}
