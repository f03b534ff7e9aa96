import { describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { Missing, Refusal } from '@/lib/kit/refusal'
import { aHousehold, aTownship, aVillage, anActor } from '@/tests/support/factories'
import { LOCKS, without } from '@/tests/support/locks'
import { owner } from '@/tests/support/owner'
import { aCitizenId, aPersonInput } from '@/tests/support/registry-input'
import { changeCertificateState, correctIdentity, reissueCertificate, renewCertificate } from './certificate-commands'
import { createPerson, editPerson } from './commands'
import { findByWords } from './find'
import { listPersonChanges } from './history'
import { createHousehold, editHousehold } from './household-commands'
import { findAddress } from './household-queries'
import { findIdentifiers, findPerson } from './queries'
import { findReveal, revealPerson } from './reveal'
import type { EditInput } from './schema'
import { setPersonState } from './state-commands'

const EDIT: EditInput = {
  name: '王素珍', relation: '本人', ethnicity: '01', education: '70', marriage: '20', hukou: '1', guardianName: '', guardianRelation: '',
  phone: undefined, guardianPhone: undefined, guardianIdNumber: undefined, version: 1,
}

async function aVillageWithWorker() {
  const township = await aTownship()
  const village = await aVillage(township)
  return { township, village, worker: await anActor('village-worker', village), household: await aHousehold(village) }
}
const see = (actor: Actor, id: string) => asActor(actor, (tx) => findPerson(actor, tx, id))
const trailOf = (id: string) => owner().selectFrom('trail').where('person_id', '=', id).orderBy('id').select(['action', 'purpose', 'changes']).execute()
const refusal = (work: Promise<unknown>): Promise<Refusal> => work.then(() => Promise.reject(new Error('nothing was refused')), (error: unknown) => {
  if (error instanceof Refusal) return error
  throw error
})

describe('registering', () => {
  test('keeps no readable identifier and answers masked ones', async () => {
    const { worker, household } = await aVillageWithWorker()
    const input = aPersonInput()
    const id = await createPerson(worker, household, input)

    expect(await see(worker, id)).toMatchObject({ name: '王素珍', idNumberTail: input.idNumber.slice(-4), phoneTail: '03', sex: expect.stringMatching(/[12]/), birthDate: '1980-05-06', certificateState: 'valid', expiresOn: '2030-03-01' })
    const row = await owner().selectFrom('person').where('id', '=', id).selectAll().executeTakeFirstOrThrow()
    expect(JSON.stringify(row)).not.toContain(input.idNumber)
    expect(row.pinyin).toBe('wangsuzhen')
    expect((await trailOf(id)).map(({ action }) => action)).toEqual(['person.registered'])
    expect(await asActor(worker, (tx) => findIdentifiers(worker, tx, id))).toMatchObject({ idNumber: input.idNumber, certificate: input.certificate, phone: '13812345603' })
  })

  test('the same form sent twice at once registers one person', async () => {
    const { worker, household } = await aVillageWithWorker()
    const input = aPersonInput()
    const ids = await Promise.all([createPerson(worker, household, input), createPerson(worker, household, input)])
    expect(new Set(ids).size).toBe(1)
  })

  test('a duplicate inside the region leads to the existing person', async () => {
    const { worker, household } = await aVillageWithWorker()
    const first = aPersonInput()
    const id = await createPerson(worker, household, first)
    const error = await refusal(createPerson(worker, household, aPersonInput({ idNumber: first.idNumber })))
    expect(error.link?.href).toBe(`/casework/persons/${id}`)
  })

  test('a duplicate elsewhere is refused without a word about whom or where', async () => {
    const here = await aVillageWithWorker()
    const there = await aVillageWithWorker()
    const first = aPersonInput({ name: '欧阳文秀' })
    const id = await createPerson(there.worker, there.household, first)
    const error = await refusal(createPerson(here.worker, here.household, aPersonInput({ idNumber: first.idNumber })))
    expect(error.link).toBeUndefined()
    expect(error.message).toContain('别处登记')
    expect(error.message).not.toMatch(new RegExp(`欧阳|测试村|${id}`))
  })

  test.each(LOCKS)('a household elsewhere is missing, with the %s lock off', async (lock) => {
    const here = await aVillageWithWorker()
    const there = await aVillageWithWorker()
    await without(lock, () => expect(createPerson(here.worker, there.household, aPersonInput())).rejects.toThrow(Missing))
  })
})

describe('editing', () => {
  test('writes every field to the history, identifiers only by their end', async () => {
    const { worker, household } = await aVillageWithWorker()
    const id = await createPerson(worker, household, aPersonInput())
    await editPerson(worker, id, { ...EDIT, name: '吉克·阿依莫色', ethnicity: '07', phone: '13987654321' })

    expect(await see(worker, id)).toMatchObject({ name: '吉克·阿依莫色', ethnicity: '07', phoneTail: '21', version: 2 })
    const changes = await asActor(worker, (tx) => listPersonChanges(worker, tx, id))
    expect(changes).toEqual(expect.arrayContaining([
      expect.objectContaining({ field: 'ethnicity', from: '汉族', to: '彝族', byName: '测试员' }),
      expect.objectContaining({ field: 'phone', from: '尾号03', to: '尾号21' }),
    ]))
    expect(JSON.stringify([changes, await trailOf(id)])).not.toMatch(/13987654321|13812345603/)
  })

  test('over somebody else’s newer edit it is refused and leaves no trace', async () => {
    const { worker, household } = await aVillageWithWorker()
    const id = await createPerson(worker, household, aPersonInput())
    await editPerson(worker, id, { ...EDIT, name: '王素贞' })
    const before = (await trailOf(id)).length
    expect((await refusal(editPerson(worker, id, { ...EDIT, name: '王素真' }))).message).toContain('刚被别人改过')
    expect((await see(worker, id))?.name).toBe('王素贞')
    expect(await trailOf(id)).toHaveLength(before)
  })

  test('a child cannot lose the guardian', async () => {
    const { worker, household } = await aVillageWithWorker()
    const idNumber = aCitizenId('20150601')
    const id = await createPerson(worker, household, aPersonInput({ idNumber, guardianName: '李四', guardianRelation: '1' }))
    expect((await refusal(editPerson(worker, id, EDIT))).field).toBe('guardianName')
  })

  test.each(LOCKS)('elsewhere every act answers missing, with the %s lock off', async (lock) => {
    const there = await aVillageWithWorker()
    const id = await createPerson(there.worker, there.household, aPersonInput())
    const { worker } = await aVillageWithWorker()
    const act = { on: '2026-01-05', reason: '测试', version: 1 }
    await without(lock, async () => {
      expect(await see(worker, id)).toBeUndefined()
      await expect(editPerson(worker, id, EDIT)).rejects.toThrow(Missing)
      await expect(setPersonState(worker, id, 'dead', act)).rejects.toThrow(Missing)
      await expect(changeCertificateState(worker, id, { state: 'frozen', reason: '测试', version: 1 })).rejects.toThrow(Missing)
      await expect(reissueCertificate(worker, id, { issuedOn: '', version: 1 })).rejects.toThrow(Missing)
      await expect(revealPerson(worker, id, { purpose: 'visit', reason: '' })).rejects.toThrow(Missing)
      await expect(editHousehold(worker, there.household, { headName: '别人', address: '', version: 1 })).rejects.toThrow(Missing)
      expect(await asActor(worker, (tx) => findIdentifiers(worker, tx, id))).toBeUndefined()
      expect(await asActor(worker, (tx) => listPersonChanges(worker, tx, id))).toEqual([])
    })
  })
})

describe('state', () => {
  test('death ends the certificate and coming back does not restore it', async () => {
    const { worker, household } = await aVillageWithWorker()
    const id = await createPerson(worker, household, aPersonInput())
    await setPersonState(worker, id, 'dead', { on: '2026-01-05', reason: '村里核实', version: 1 })
    expect(await see(worker, id)).toMatchObject({ state: 'dead', stateOn: '2026-01-05', certificateState: 'cancelled' })
    await setPersonState(worker, id, 'active', { on: '2026-01-06', reason: '弄错了人', version: 2 })
    expect(await see(worker, id)).toMatchObject({ state: 'active', certificateState: 'cancelled' })
    expect((await trailOf(id)).map(({ action }) => action)).toEqual(['person.registered', 'person.died', 'person.reactivated'])
  })
})

describe('certificate', () => {
  test('a lost card is replaced with the next suffix', async () => {
    const { worker, household } = await aVillageWithWorker()
    const input = aPersonInput()
    const id = await createPerson(worker, household, input)
    expect((await refusal(reissueCertificate(worker, id, { issuedOn: '', version: 1 }))).message).toContain('挂失补办')
    const before = await see(worker, id)
    await changeCertificateState(worker, id, { state: 'reissuing', reason: '本人挂失', version: 1 })
    await reissueCertificate(worker, id, { issuedOn: '2026-06-02', version: 2 })
    expect(await see(worker, id)).toMatchObject({ issuedOn: '2026-06-02', expiresOn: before?.expiresOn, certificateState: 'valid' })
    expect((await trailOf(id)).at(-1)?.changes).toMatchObject({ issuedOn: { to: expect.stringContaining('2026') } })
    expect(await asActor(worker, (tx) => findIdentifiers(worker, tx, id))).toMatchObject({ certificate: `${input.certificate}B1` })
    await changeCertificateState(worker, id, { state: 'reissuing', reason: '又丢了', version: 3 })
    await reissueCertificate(worker, id, { issuedOn: '', version: 4 })
    expect(await see(worker, id)).toMatchObject({ issuedOn: '2026-06-02' })
    expect(await findByWords(worker, `${input.certificate} b2`)).toEqual({ kind: 'person', personId: id })
  })

  test('a new certificate changes category, level and validity together', async () => {
    const { worker, household } = await aVillageWithWorker()
    const input = aPersonInput()
    const id = await createPerson(worker, household, input)
    const renewal = { certificate: `${input.idNumber}71`, category: '7', level: '1', categories: ['1', '4'], issuedOn: '2026-05-01', version: 1 }
    await renewCertificate(worker, id, renewal)
    expect(await see(worker, id)).toMatchObject({ category: '7', categories: ['1', '4'], level: '1', issuedOn: '2026-05-01', expiresOn: '2036-05-01', certificateState: 'valid' })
    expect((await refusal(renewCertificate(worker, id, { ...renewal, certificate: `${aCitizenId('19700101')}71`, version: 2 }))).field).toBe('certificate')
  })

  test('a corrected identity number moves birth date and sex, and is found by the new number only', async () => {
    const { township, worker, household } = await aVillageWithWorker()
    const clerk = await anActor('township-worker', township)
    const input = aPersonInput({ idNumber: aCitizenId('19800506', 11) })
    const id = await createPerson(worker, household, input)
    const idNumber = aCitizenId('19810506', 12)
    await correctIdentity(clerk, id, { idNumber, certificate: `${idNumber}42`, reason: '对照原件', version: 1 })
    expect(await see(worker, id)).toMatchObject({ birthDate: '1981-05-06', sex: '2' })
    expect(await findByWords(worker, input.idNumber)).toEqual({ kind: 'none' })
    expect(await findByWords(worker, idNumber)).toEqual({ kind: 'person', personId: id })
    expect(JSON.stringify(await trailOf(id))).not.toMatch(new RegExp(`${idNumber}|${input.idNumber}`))
  })
})

describe('exact search', () => {
  test.each(LOCKS)('finds by identity and certificate number in any writing, and nobody elsewhere, with the %s lock off', async (lock) => {
    const { worker, household } = await aVillageWithWorker()
    const input = aPersonInput()
    const id = await createPerson(worker, household, input)
    const stranger = await anActor('village-worker', await aVillage())
    await without(lock, async () => {
      for (const typed of [input.idNumber, ` ${input.idNumber.toLowerCase()} `, input.certificate, input.certificate.replace(/(.{6})/g, '$1 ')]) {
        expect(await findByWords(worker, typed)).toEqual({ kind: 'person', personId: id })
      }
      expect(await findByWords(stranger, input.idNumber)).toEqual({ kind: 'none' })
    })
    expect(await findByWords(worker, ' 王素珍 ')).toEqual({ kind: 'list', q: '王素珍' })
    const searched = await owner().selectFrom('trail').where('account_id', '=', stranger.accountId).select(['action', 'changes']).execute()
    expect(searched).toEqual([{ action: 'person.searched', changes: { by: 'id-number', found: 0 } }])
  })
})

test('a reveal holds for this session only and its purpose is recorded', async () => {
  const { village, worker, household } = await aVillageWithWorker()
  const id = await createPerson(worker, household, aPersonInput())
  await revealPerson(worker, id, { purpose: 'visit', reason: '明天入户' })
  expect(await asActor(worker, (tx) => findReveal(worker, tx, id))).toMatchObject({ purpose: 'visit' })
  const colleague = await anActor('village-worker', village)
  expect(await asActor(colleague, (tx) => findReveal(colleague, tx, id))).toBeUndefined()
  expect((await trailOf(id)).at(-1)).toMatchObject({ action: 'person.revealed', purpose: '联系本人、安排入户：明天入户' })
  await owner().updateTable('person_reveal').set({ expires_at: new Date(0) }).where('person_id', '=', id).execute()
  expect(await asActor(worker, (tx) => findReveal(worker, tx, id))).toBeUndefined()
})

const input = (number = '') => ({ headName: '王大明', address: '3组17号', number, requestKey: crypto.randomUUID() })

describe('households', () => {
  test('get the next number of their village, also two at once', async () => {
    const { worker, village } = await aVillageWithWorker()
    await Promise.all([createHousehold(worker, village, input()), createHousehold(worker, village, input())])
    const rows = await owner().selectFrom('household').where('region_code', '=', village).where('head_name', '=', '王大明').orderBy('number').select('number').execute()
    expect(rows.map(({ number }) => number)).toEqual(['0001', '0002'])
    expect((await refusal(createHousehold(worker, village, input('0002')))).field).toBe('number')
  })

  test('keep the address sealed and out of the trail', async () => {
    const { worker, village } = await aVillageWithWorker()
    const id = await createHousehold(worker, village, input())
    await editHousehold(worker, id, { headName: '王大明', address: '5组2号', version: 1 })
    expect(await asActor(worker, (tx) => findAddress(worker, tx, id))).toBe('5组2号')
    const trail = await owner().selectFrom('trail').where('subject_id', '=', id).select(['action', 'changes']).execute()
    expect(trail.map(({ action }) => action)).toEqual(['household.registered', 'household.edited'])
    expect(JSON.stringify(trail)).not.toMatch(/组/)
  })

  test('are not registered elsewhere or above a village', async () => {
    const { worker, township } = await aVillageWithWorker()
    const clerk = await anActor('township-worker', township)
    await expect(createHousehold(worker, await aVillage(), input())).rejects.toThrow(Missing)
    await expect(createHousehold(clerk, township, input())).rejects.toThrow(Missing)
    const other = await aVillage()
    await without('scope', () => expect(createHousehold(worker, other, input())).rejects.toThrow(/row-level security/))
  })
})
