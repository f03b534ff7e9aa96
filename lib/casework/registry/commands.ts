import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { blindIndex } from '@/lib/kit/crypto/blind-index'
import { today } from '@/lib/kit/dates/day'
import { violatedUnique } from '@/lib/kit/db/failure'
import type { Tx } from '@/lib/kit/db/types'
import { newId } from '@/lib/kit/id'
import { pinyinOf } from '@/lib/kit/names/pinyin'
import { Missing, Refusal } from '@/lib/kit/refusal'
import { record } from '@/lib/trail/record'
import { renameAccount } from '../person-account/follow'
import { certificateExpiry } from './certificate'
import { birthDateOf, sexOf } from './citizen-id'
import { changesBetween, identifierChange, saveChanges, trailChanges } from './history'
import { householdsFor, openIdentifiers, personForUpdate, personsFor } from './queries'
import { categoriesOf, guardianFaults } from './rules'
import type { EditInput, PersonInput } from './schema'
import { certificateColumns, idNumberColumns, phoneColumns, sealPerson } from './sealed'

/** Registers a person into a household; answers the new id, or the existing one when the same form is sent again. */
export async function createPerson(actor: Actor, householdId: string, input: PersonInput): Promise<string> {
  return refusingDuplicates(() =>
    asActor(actor, async (tx) => {
      // the lock makes a second click wait, so it finds what the first one saved
      const household = await householdsFor(actor, tx).where('household.id', '=', householdId).select(['id', 'region_code']).forUpdate().executeTakeFirst()
      if (!household) throw new Missing()
      const again = await personsFor(actor, tx).where('request_key', '=', input.requestKey).select('person.id').executeTakeFirst()
      if (again) return again.id
      await refuseKnown(actor, tx, input)
      const id = newId()
      const inserted = await tx
        .insertInto('person')
        .values({ id, household_id: household.id, region_code: household.region_code, created_by: actor.accountId, request_key: input.requestKey, ...rowOf(id, input) })
        .onConflict((conflict) => conflict.column('request_key').doNothing())
        .returning('id')
        .executeTakeFirst()
      if (!inserted) throw new Missing() // a forged key of a form filled elsewhere
      const person = { id, regionCode: household.region_code }
      await saveChanges(tx, actor, person, 'registration', [{ field: 'registered', from: '没填', to: input.name }])
      await record(tx, actor, { action: 'person.registered', subject: { type: 'person', id }, personId: id, regionCode: person.regionCode })
      return id
    }),
  )
}

function rowOf(id: string, input: PersonInput) {
  const { full, initials } = pinyinOf(input.name)
  const expires = input.issuedOn === '' ? null : certificateExpiry(input.issuedOn)
  return {
    name: input.name, pinyin: full, initials, relation_to_head: input.relation, sex: sexOf(input.idNumber),
    birth_date: birthDateOf(input.idNumber), ethnicity: input.ethnicity, education: input.education, marriage: input.marriage,
    hukou: input.hukou, category: input.category, categories: categoriesOf(input.category, input.categories), level: input.level,
    ...idNumberColumns(id, input.idNumber),
    ...certificateColumns(id, input.certificate),
    ...phoneColumns(id, input.phone),
    certificate_state: expires !== null && expires < today() ? 'expired' : 'valid',
    certificate_issued_on: input.issuedOn || null,
    certificate_expires_on: expires,
    guardian_name: input.guardianName || null,
    guardian_relation: input.guardianRelation || null,
    guardian_phone: sealPerson(id, 'guardian_phone', input.guardianPhone),
    guardian_id_number: sealPerson(id, 'guardian_id_number', input.guardianIdNumber),
  }
}

/** Edits what may simply be wrong or has changed; identity and certificate have their own acts. */
export async function editPerson(actor: Actor, personId: string, { version, ...input }: EditInput): Promise<void> {
  await asActor(actor, async (tx) => {
    const row = await personForUpdate(actor, tx, personId)
    if (!row) throw new Missing()
    refuseStale(row, version)
    const before = { ...row, ...openIdentifiers(row) }
    const [fault] = Object.entries(guardianFaults(input, before, today()))
    if (fault) throw new Refusal(fault[1], { field: fault[0] })
    const changes = [
      ...changesBetween(before, {
        name: input.name, relation: input.relation, ethnicity: input.ethnicity, education: input.education, marriage: input.marriage,
        hukou: input.hukou, guardianName: input.guardianName, guardianRelation: input.guardianRelation,
      }),
      ...(['phone', 'guardianPhone', 'guardianIdNumber'] as const).flatMap((field) =>
        input[field] === undefined ? [] : identifierChange(field, before[field], input[field])),
    ]
    const { full, initials } = pinyinOf(input.name)
    await tx
      .updateTable('person')
      .set((eb) => ({
        name: input.name, pinyin: full, initials, relation_to_head: input.relation, ethnicity: input.ethnicity, education: input.education,
        marriage: input.marriage, hukou: input.hukou, guardian_name: input.guardianName || null, guardian_relation: input.guardianRelation || null,
        ...(input.phone === undefined ? {} : phoneColumns(personId, input.phone)),
        ...(input.guardianPhone === undefined ? {} : { guardian_phone: sealPerson(personId, 'guardian_phone', input.guardianPhone) }),
        ...(input.guardianIdNumber === undefined ? {} : { guardian_id_number: sealPerson(personId, 'guardian_id_number', input.guardianIdNumber) }),
        version: eb('version', '+', 1),
      }))
      .where('id', '=', personId)
      .execute()
    await saveChanges(tx, actor, before, 'edit', changes)
    await recordChange(tx, actor, before, 'person.edited', changes)
    await renameAccount(tx, actor, personId, input.name)
  })
}

type Changed = { id: string; regionCode: number; version: number }

export function refuseStale(before: Changed, version: number): void {
  if (before.version === version) return
  throw new Refusal('没有保存：这个人的资料刚被别人改过。您填的内容还在，请核对后再保存。', {
    link: { href: `/casework/persons/${before.id}`, text: '看最新的资料' },
  })
}

export const recordChange = (tx: Tx, actor: Actor, person: Changed, action: `person.${string}`, changes: Parameters<typeof trailChanges>[0]) =>
  record(tx, actor, {
    action, subject: { type: 'person', id: person.id }, personId: person.id, regionCode: person.regionCode, changes: trailChanges(changes),
  })

/** The same person is already there: in the actor's region the refusal leads to them. */
export async function refuseKnown(actor: Actor, tx: Tx, input: { idNumber: string; certificate: string }, except = ''): Promise<void> {
  const known = await personsFor(actor, tx)
    .where((eb) => eb.or([
      eb('id_number_index', '=', blindIndex('id-number', input.idNumber)),
      eb('certificate_index', '=', blindIndex('certificate', input.certificate)),
    ]))
    .$if(except !== '', (query) => query.where('person.id', '!=', except))
    .select(['person.id', 'person.name'])
    .executeTakeFirst()
  if (!known) return
  throw new Refusal(`这个证件号已经登记过：${known.name}。不用再登记。`, { link: { href: `/casework/persons/${known.id}`, text: `看${known.name}的记录` } })
}

/** Elsewhere the record stays unseen: only that the number is taken is said, nothing about whom or where. */
export async function refusingDuplicates<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const constraint = violatedUnique(error)
    if (constraint === 'person_id_number_unique' || constraint === 'person_certificate_unique') {
      throw new Refusal('这个证件号已经在别处登记，不能重复登记。请核对号码；本人从外地迁来的，请原来的村（社区）移交。')
    }
    throw error
  }
}
