import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { addDays, today } from '@/lib/kit/dates/day'
import { newId } from '@/lib/kit/id'
import { Missing } from '@/lib/kit/refusal'
import { endOf } from '@/lib/casework/region/codes'
import { aPerson, aTownship, aVillage, above, anActor } from '@/tests/support/factories'
import { owner } from '@/tests/support/owner'
import { backfillNeed } from './backfill'
import { clientList, clientNeeds, listClients } from './clients'
import { editService, recordService, withdrawService } from './commands'
import { listServices, serviceList } from './list'
import { findService, listServicesOf } from './queries'
import { serviceInput, type ServiceInput } from './schema'
import { isComplete, sixElements, type ServiceFacts } from './six'
import { findServed } from './subject'

let village: number
let worker: Actor
let person: { id: string }

const MEASURES = '邓小兰上门教弹力带坐姿划船和抬腿各两组，每周一、三、五练，提醒先量血压，女儿在旁边看着，记在图册上。'
const blank = () => Object.fromEntries([1, 2, 3, 4, 5, 6].flatMap((row) => [[`equipment${row}`, ''], [`equipmentOther${row}`, ''], [`unit${row}`, ''], [`quantity${row}`, '']]))
const posted = (change: Record<string, string> = {}): Record<string, string> => ({
  ...blank(), state: 'delivered', span: 'day', startedOn: addDays(today(), -1), endedOn: '', body: `region:${village}`, bodyName: '', item: '33',
  funds: '35.00', measures: MEASURES, effectScale: 'some', effect: '能自己做完两组，肩膀不那么紧了。', version: '0', requestKey: newId(), ...change,
})
const service = (change: Record<string, string> = {}): ServiceInput => serviceInput.parse(posted(change))

beforeEach(async () => {
  village = await aVillage(await aTownship())
  worker = await anActor('village-worker', village, { name: '邓小兰' })
  person = await aPerson(village)
})

const find = (actor: Actor, id: string) => asActor(actor, (tx) => findService(actor, tx, id))
const aNeed = (code: string) =>
  owner().insertInto('need').values({ id: newId(), person_id: person.id, region_code: village, recorded_region: village, line: 'xwt', item_code: code, source: 'survey', recorded_by_name: '测试' }).execute()

async function anInstitution(items: string[] = ['33']) {
  const county = above(village, 3)
  const id = newId()
  await owner().insertInto('institution').values({ id, region_code: county, region_end: endOf(county), name: `阳光社工中心${id.slice(-4)}`, kind: '社会组织' }).execute()
  for (const item_code of items) {
    await owner().insertInto('engagement').values({ id: newId(), institution_id: id, person_id: person.id, region_code: village, item_code, state: 'active', started_on: '2026-01-05' }).execute()
  }
  return { id, worker: await anActor('institution-worker', county, { institutionId: id }) }
}

describe('the list', () => {
  test('takes junk in its filters and cursor for no filter', async () => {
    const id = await recordService(worker, person.id, service())
    for (const junk of [{ institution: '-'.repeat(36) }, { month: '2026-99' }, { after: Buffer.from(JSON.stringify(['x', newId()])).toString('base64url') }]) {
      const page = await asActor(worker, (tx) => listServices(worker, tx, serviceList.parse(junk), null))
      expect(page.rows.map((row) => row.id)).toEqual([id])
    }
  })

  test.each(['none', 'scope', 'row-security'])('names nobody an institution no longer serves, with lock off: %s', async (lock) => {
    const institution = await anInstitution()
    await recordService(institution.worker, person.id, service({ body: `institution:${institution.id}` }))
    await owner().updateTable('engagement').set({ state: 'ended' }).where('institution_id', '=', institution.id).execute()
    process.env.LIANGFU_TEST = '1'
    process.env.LIANGFU_TEST_LOCK_OFF = lock
    try {
      const page = await asActor(institution.worker, (tx) => listServices(institution.worker, tx, serviceList.parse({}), null))
      expect(page.rows.map((row) => row.name)).toEqual([null])
    } finally {
      delete process.env.LIANGFU_TEST_LOCK_OFF
    }
  })
})

describe('a service is recorded', () => {
  test('with money in fen, equipment lines and the village as body', async () => {
    const id = await recordService(worker, person.id, service({
      equipment1: '弹力带', quantity1: '1', equipment2: 'other', equipmentOther2: '自编草绳', unit2: '根', quantity2: '2',
    }))
    expect(await find(worker, id)).toMatchObject({
      fundsFen: 3500, bodyKind: 'village', bodyName: '测试村残协', institutionId: null, needId: null,
      equipment: [{ name: '弹力带', publicName: '弹力带', unit: '根', quantity: 1 }, { name: '自编草绳', publicName: '其他器材', unit: '根', quantity: 2 }],
    })
  })

  test('once, however often the form is sent', async () => {
    const input = service()
    const ids = await Promise.all([recordService(worker, person.id, input), recordService(worker, person.id, input)])
    expect(new Set(ids).size).toBe(1)
    expect(await asActor(worker, (tx) => listServicesOf(worker, tx, person.id))).toHaveLength(1)
  })

  test('and finds the need it answers', async () => {
    await aNeed('33')
    const id = await recordService(worker, person.id, service())
    expect((await find(worker, id))?.needId).not.toBeNull()
  })

  test.each([
    ['item', { item: '99' }, 'item'],
    ['body', { body: 'region:519999999999' }, 'body'],
    ['equipment', { equipment1: '飞机', quantity1: '1' }, 'equipment1'],
  ])('an unknown %s is refused beside its field', async (_, change, field) => {
    await expect(recordService(worker, person.id, service(change as Record<string, string>))).rejects.toMatchObject({ name: 'Refusal', field })
  })

  test.each<[string, Record<string, string>, string]>([
    ['in the future', { startedOn: addDays(today(), 1) }, 'startedOn'],
    ['planned for a far year', { state: 'planned', startedOn: '8999-01-01' }, 'startedOn'],
    ['on one day with an end', { endedOn: today() }, 'span'],
    ['by a listed body with another name', { bodyName: '某县文化馆' }, 'bodyName'],
    ['with listed equipment under another name', { equipment1: '弹力带', equipmentOther1: '草绳', quantity1: '1' }, 'equipmentOther1'],
    ['with an end before its start', { span: 'range', endedOn: '2020-01-01' }, 'endedOn'],
    ['without measures', { measures: '' }, 'measures'],
    ['without effect', { effectScale: '' }, 'effectScale'],
    ['with half an equipment row', { equipment1: '弹力带' }, 'quantity1'],
    ['with a quantity in words', { equipment1: '弹力带', quantity1: '两条' }, 'quantity1'],
    ['with a body without name', { body: 'department' }, 'bodyName'],
    ['with money of three decimals', { funds: '1.005' }, 'funds'],
  ])('not %s', (_, change, field) => {
    expect(serviceInput.safeParse(posted(change)).error?.issues.map((issue) => issue.path[0])).toContain(field)
  })

  test('a planned one needs neither effect nor a past day', async () => {
    const id = await recordService(worker, person.id, service({ state: 'planned', startedOn: addDays(today(), 10), effectScale: '', effect: '', measures: '' }))
    expect(await find(worker, id)).toMatchObject({ state: 'planned', effectScale: 'pending' })
  })

  test('for the dead only up to the day of death', async () => {
    await owner().updateTable('person').set({ state: 'dead', state_on: addDays(today(), -5) }).where('id', '=', person.id).execute()
    await expect(recordService(worker, person.id, service())).rejects.toThrow(/已去世/)
    await recordService(worker, person.id, service({ startedOn: addDays(today(), -6) }))
  })
})

describe('backfill', () => {
  test('adds the need with its source and links it, once', async () => {
    const id = await recordService(worker, person.id, service())
    await Promise.all([backfillNeed(worker, id), backfillNeed(worker, id)])
    const needs = await owner().selectFrom('need').where('person_id', '=', person.id).selectAll().execute()
    expect(needs).toMatchObject([{ item_code: '33', source: 'backfill', valid_to: null }])
    expect((await find(worker, id))?.needId).toBe(needs[0]?.id)
  })

  test('uses a need that was added meanwhile', async () => {
    const id = await recordService(worker, person.id, service())
    await aNeed('33')
    await backfillNeed(worker, id)
    expect(await owner().selectFrom('need').where('person_id', '=', person.id).select('source').execute()).toEqual([{ source: 'survey' }])
  })
})

describe('changing', () => {
  test('asks for the version it was read at, and tells the trail both values', async () => {
    const id = await recordService(worker, person.id, service())
    await editService(worker, id, service({ version: '1', funds: '50' }))
    await expect(editService(worker, id, service({ version: '1', funds: '60' }))).rejects.toThrow(/刚被别人改过/)
    const trail = await owner().selectFrom('trail').where('subject_id', '=', id).where('action', '=', 'service.edited').select('changes').execute()
    expect(trail).toEqual([{ changes: { funds_fen: { from: 3500, to: 5000 } } }])
  })

  test('what the person has confirmed waits for them again', async () => {
    const id = await recordService(worker, person.id, service())
    await owner().updateTable('service').set({ state: 'confirmed' }).where('id', '=', id).execute()
    await editService(worker, id, service({ version: '1', effect: '现在能自己走到村口再走回来。' }))
    expect((await find(worker, id))?.state).toBe('delivered')
  })

  test('a withdrawn service stays, with its reason, and is fixed', async () => {
    const id = await recordService(worker, person.id, service())
    await withdrawService(worker, id, { reason: '登记错了人', version: 1 })
    expect(await find(worker, id)).toMatchObject({ state: 'withdrawn', withdrawnReason: '登记错了人' })
    await expect(editService(worker, id, service({ version: '2' }))).rejects.toThrow(/已经撤回/)
  })
})

describe('an institution', () => {
  test('records for persons it has taken on and the items it was taken on for', async () => {
    const institution = await anInstitution()
    const own = { body: `institution:${institution.id}` }
    const id = await recordService(institution.worker, person.id, service(own))
    expect(await find(institution.worker, id)).toMatchObject({ institutionId: institution.id, bodyKind: 'institution' })
    await expect(recordService(institution.worker, person.id, service({ ...own, item: '20' }))).rejects.toMatchObject({ field: 'item' })
    await expect(recordService(institution.worker, person.id, service({ body: `region:${village}` }))).rejects.toMatchObject({ field: 'body' })
    await expect(editService(worker, id, service({ version: '1' }))).rejects.toThrow(/机构登记的/)
  })

  test('that is closed records nothing any more', async () => {
    const institution = await anInstitution()
    await owner().updateTable('institution').set({ active: false }).where('id', '=', institution.id).execute()
    await expect(recordService(institution.worker, person.id, service({ body: `institution:${institution.id}` }))).rejects.toMatchObject({ field: 'body' })
    await expect(recordService(institution.worker, person.id, service({ body: 'other', bodyName: '别的单位' }))).rejects.toMatchObject({ field: 'body' })
  })

  test('and the staff measure a service by the day of registration, however new the certificate is', async () => {
    await owner().updateTable('person').set({ created_at: new Date('2026-03-01T17:00:00Z'), certificate_issued_on: today() }).where('id', '=', person.id).execute()
    const institution = await anInstitution()
    for (const actor of [worker, institution.worker]) {
      expect(await asActor(actor, (tx) => findServed(actor, tx, person.id))).toMatchObject({ registeredOn: '2026-03-02' })
    }
  })

  test.each(['none', 'scope', 'row-security'])('sees only its clients and its own services (lock off: %s)', async (lock) => {
    const institution = await anInstitution()
    const stranger = await aPerson(village)
    const theirs = await recordService(worker, person.id, service())
    process.env.LIANGFU_TEST = '1'
    if (lock !== 'none') process.env.LIANGFU_TEST_LOCK_OFF = lock
    const { clients, services, needs } = await asActor(institution.worker, async (tx) => ({
      clients: await listClients(institution.worker, tx, clientList.parse({})),
      services: await listServices(institution.worker, tx, serviceList.parse({}), null),
      needs: await clientNeeds(institution.worker, tx, stranger.id),
    }))
    expect(clients.rows.map((row) => row.id)).toEqual([person.id])
    expect(services.rows).toEqual([])
    expect(needs).toEqual({ needs: [], engagements: [] })
    expect(await find(institution.worker, theirs)).toBeUndefined()
    await expect(recordService(institution.worker, stranger.id, service({ body: `institution:${institution.id}` }))).rejects.toBeInstanceOf(Missing)
    await expect(editService(institution.worker, theirs, service({ version: '1' }))).rejects.toBeInstanceOf(Missing)
    await expect(backfillNeed(institution.worker, theirs)).rejects.toBeInstanceOf(Missing)
  })
})

describe.each(['none', 'scope', 'row-security'])('another village finds nothing (lock off: %s)', (lock) => {
  test('neither to read nor to write', async () => {
    const id = await recordService(worker, person.id, service())
    const stranger = await anActor('village-worker', await aVillage())
    process.env.LIANGFU_TEST = '1'
    if (lock !== 'none') process.env.LIANGFU_TEST_LOCK_OFF = lock
    expect(await find(stranger, id)).toBeUndefined()
    const list = await asActor(stranger, (tx) => listServices(stranger, tx, serviceList.parse({}), { from: village, until: village + 1 }))
    expect(list.rows).toEqual([])
    await expect(recordService(stranger, person.id, service())).rejects.toBeInstanceOf(Missing)
    await expect(editService(stranger, id, service({ version: '1' }))).rejects.toBeInstanceOf(Missing)
    await expect(withdrawService(stranger, id, { reason: 'x', version: 1 })).rejects.toBeInstanceOf(Missing)
    await expect(backfillNeed(stranger, id)).rejects.toBeInstanceOf(Missing)
  })
})

afterEach(() => {
  delete process.env.LIANGFU_TEST_LOCK_OFF
})

test('the list finds the same incomplete services as the six elements', async () => {
  const texts: [measures: string, effect: string, scale: string][] = [
    [MEASURES, '能自己做完两组，肩膀不那么紧了。', 'some'],
    ['按照方案开展康复体育进家庭服务，送器材、送方法、送服务，效果良好。', '能自己做完两组，肩膀不那么紧了。', 'some'],
    ['上门教弹力带坐姿划船两组。', '能自己做完两组，肩膀不那么紧了。', 'some'],
    [MEASURES, '效果良好，本人满意。', 'good'],
    [MEASURES, '能自己做完两组，肩膀不那么紧了。', 'pending'],
  ]
  for (const [measures, effect, effectScale] of texts) await recordService(worker, person.id, service({ measures, effect, effectScale }))
  const { rows } = await asActor(worker, (tx) => listServices(worker, tx, serviceList.parse({}), null))
  expect(rows).toHaveLength(texts.length)
  for (const row of rows) {
    const found = await find(worker, row.id)
    const facts = found as unknown as ServiceFacts
    const context = { today: today(), registeredOn: null, diedOn: null, bornOn: '1980-05-06' }
    expect(row.isIncomplete).toBe(!isComplete(sixElements(facts, context)))
  }
  expect(rows.filter((row) => row.isIncomplete)).toHaveLength(4)
})

