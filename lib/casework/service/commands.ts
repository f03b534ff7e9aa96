import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { LINE } from '@/lib/casework/catalogue/schema'
import type { Subject } from '@/lib/casework/survey/queries'
import type { Tx } from '@/lib/kit/db/types'
import { newId } from '@/lib/kit/id'
import { Missing, Refusal } from '@/lib/kit/refusal'
import { difference, record } from '@/lib/trail/record'
import { bodyOf } from './bodies'
import { equipmentLines, equipmentOf, type EquipmentLine } from './equipment'
import { whyCannotChange, whyCannotRecord } from './permission'
import { findService, type Service } from './queries'
import type { ServiceInput, WithdrawInput } from './schema'
import { findServed, serviceChoices } from './subject'

/** Records one service with its six elements; answers its id. The same form sent twice records once. */
export async function recordService(actor: Actor, personId: string, input: ServiceInput): Promise<string> {
  return asActor(actor, async (tx) => {
    const person = await served(actor, tx, personId)
    refuse(whyCannotRecord(person, lastDay(input)))
    const { row, equipment } = await resolve(actor, tx, person, input)
    const made = await tx
      .insertInto('service')
      .values({
        ...row, id: newId(), person_id: person.id, region_code: person.regionCode, recorded_region: person.regionCode, line: LINE,
        recorded_by: actor.accountId, recorded_by_name: actor.name, request_key: input.requestKey,
      })
      .onConflict((conflict) => conflict.constraint('service_request_key').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!made) return alreadyRecorded(actor, tx, person, input)
    await addEquipment(tx, made.id, person.regionCode, equipment)
    await record(tx, actor, {
      ...entry('service.recorded', made.id, person), changes: { item: row.item_name, state: row.state, funds_fen: row.funds_fen, hasNeed: row.need_id !== null },
    })
    return made.id
  })
}

/** Changes a service; what a person has confirmed or disputed waits for them again. */
export async function editService(actor: Actor, serviceId: string, input: ServiceInput): Promise<void> {
  await asActor(actor, async (tx) => {
    const before = await changeable(actor, tx, serviceId, input.version)
    const person = await served(actor, tx, before.personId)
    refuse(whyCannotRecord(person, lastDay(input)))
    const { row, equipment } = await resolve(actor, tx, person, input)
    if (row.state === 'planned' && isAnswered(before.state)) throw new Refusal('本人已经评价过这项服务，不能再改成“计划中”', { field: 'state' })
    await tx
      .updateTable('service')
      .where('id', '=', serviceId)
      .set((eb) => ({ ...row, need_id: row.need_id ?? (row.item_code === before.itemCode ? before.needId : null), version: eb('version', '+', 1) }))
      .execute()
    await tx.deleteFrom('service_equipment').where('service_id', '=', serviceId).execute()
    await addEquipment(tx, serviceId, person.regionCode, equipment)
    const was = {
      item: before.itemName, state: before.state, started_on: before.startedOn, ended_on: before.endedOn, body: before.bodyName,
      funds_fen: before.fundsFen, measures: before.measures, effect_scale: before.effectScale, effect: before.effect, equipment: equipmentWords(before.equipment),
    }
    const now = {
      item: row.item_name, state: row.state, started_on: row.started_on, ended_on: row.ended_on, body: row.body_name,
      funds_fen: row.funds_fen, measures: row.measures, effect_scale: row.effect_scale, effect: row.effect, equipment: equipmentWords(equipment),
    }
    await record(tx, actor, { ...entry('service.edited', serviceId, person), changes: difference<Record<string, unknown>>(was, now) })
  })
}

/** The person has said that it took place, or that it did not. */
const isAnswered = (state: string) => state === 'confirmed' || state === 'disputed'

/** Takes a service back; the record stays, with the reason. */
export async function withdrawService(actor: Actor, serviceId: string, input: WithdrawInput): Promise<void> {
  await asActor(actor, async (tx) => {
    const service = await changeable(actor, tx, serviceId, input.version)
    await tx
      .updateTable('service')
      .where('id', '=', serviceId)
      .set((eb) => ({ state: 'withdrawn', withdrawn_reason: input.reason, version: eb('version', '+', 1) }))
      .execute()
    await record(tx, actor, {
      ...entry('service.withdrawn', serviceId, { id: service.personId, regionCode: service.regionCode }),
      changes: { state: { from: service.state, to: 'withdrawn' }, reason: input.reason },
    })
  })
}

async function served(actor: Actor, tx: Tx, personId: string): Promise<Subject> {
  const person = await findServed(actor, tx, personId)
  if (!person) throw new Missing()
  return person
}

async function changeable(actor: Actor, tx: Tx, serviceId: string, version: number): Promise<Service> {
  const service = await findService(actor, tx, serviceId, { lock: true })
  if (!service) throw new Missing()
  refuse(whyCannotChange(actor, service))
  if (service.version !== version) {
    throw new Refusal('没有保存：这条服务记录刚被别人改过。您填的内容还在，请核对后再保存。', {
      link: { href: actor.kind === 'institution' ? `/clients/services/${serviceId}` : `/casework/services/${serviceId}`, text: '看现在的内容' },
    })
  }
  return service
}

function refuse(reason: string | null): void {
  if (reason) throw new Refusal(reason)
}

const lastDay = (input: ServiceInput) => (input.span === 'range' && input.endedOn ? input.endedOn : input.startedOn)

/** What was chosen, checked against what this actor may choose for this person. */
async function resolve(actor: Actor, tx: Tx, person: Subject, input: ServiceInput) {
  const choices = await serviceChoices(actor, tx, person)
  const item = choices.items.find((one) => one.code === input.item)
  if (!item) throw new Refusal('目录里没有这个项目，请重新选', { field: 'item' })
  const body = bodyOf(input.body, input.bodyName, choices.bodies)
  if (!body || (actor.kind === 'institution' && body.institutionId !== actor.institutionId)) throw new Refusal('请从列表里选责任主体', { field: 'body' })
  const { lines, unknownRow } = equipmentLines(input, equipmentOf(choices.items))
  if (unknownRow) throw new Refusal(`第${unknownRow}行：目录里没有这种器材，请选“其他”再写名称`, { field: `equipment${unknownRow}` })
  const row = {
    need_id: choices.needs.get(item.code) ?? null,
    item_code: item.code,
    item_name: item.name,
    state: input.state,
    started_on: input.startedOn,
    ended_on: input.span === 'range' ? input.endedOn || null : null,
    body_kind: body.kind,
    body_name: body.name,
    institution_id: body.institutionId,
    funds_fen: input.funds,
    measures: input.measures,
    effect_scale: input.effectScale || 'pending',
    effect: input.effect,
  }
  return { row, equipment: lines }
}

async function alreadyRecorded(actor: Actor, tx: Tx, person: Subject, input: ServiceInput): Promise<string> {
  const found = await tx
    .selectFrom('service')
    .where('request_key', '=', input.requestKey).where('recorded_by', '=', actor.accountId).where('person_id', '=', person.id)
    .select('id')
    .executeTakeFirst()
  if (!found) throw new Refusal('这张表已经用过了，请重新打开这一页再填。')
  return found.id
}

async function addEquipment(tx: Tx, serviceId: string, regionCode: number, lines: readonly EquipmentLine[]) {
  if (lines.length === 0) return
  // ids of one moment are not ordered: a millisecond apart they keep the rows in the order they were typed
  const now = Date.now()
  const rows = lines.map((line, index) => ({
    id: newId(now + index), service_id: serviceId, region_code: regionCode, name: line.name, public_name: line.publicName, unit: line.unit, quantity: line.quantity,
  }))
  await tx.insertInto('service_equipment').values(rows).execute()
}

const equipmentWords = (lines: readonly EquipmentLine[]) => lines.map((line) => `${line.name}${line.quantity}${line.unit}`).join('、')

const entry = (action: `service.${string}`, serviceId: string, person: { id: string; regionCode: number }) => ({
  action, subject: { type: 'service', id: serviceId }, personId: person.id, regionCode: person.regionCode,
})
