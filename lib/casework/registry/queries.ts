import type { Actor } from '@/lib/access/actor'
import { inScope } from '@/lib/access/scope'
import type { Tx } from '@/lib/kit/db/types'
import type { PersonState } from './rules'
import { openAddress, openPerson } from './sealed'

/** Every read and write of persons starts here, so none can leave the actor's region. */
export const personsFor = (actor: Actor, tx: Tx) => tx.selectFrom('person').where(inScope(actor, 'person'))

/** Every read and write of households starts here. */
export const householdsFor = (actor: Actor, tx: Tx) => tx.selectFrom('household').where(inScope(actor, 'household'))

const FACTS = [
  'person.id', 'person.household_id as householdId', 'person.region_code as regionCode', 'person.name',
  'person.relation_to_head as relation', 'person.sex', 'person.birth_date as birthDate', 'person.ethnicity', 'person.education',
  'person.marriage', 'person.hukou', 'person.category', 'person.categories', 'person.level',
  'person.id_number_tail as idNumberTail', 'person.certificate_tail as certificateTail', 'person.phone_tail as phoneTail',
  'person.certificate_state as certificateState', 'person.certificate_issued_on as issuedOn',
  'person.certificate_expires_on as expiresOn', 'person.guardian_name as guardianName',
  'person.guardian_relation as guardianRelation', 'person.state', 'person.state_on as stateOn',
  'person.state_reason as stateReason', 'person.created_at as createdAt', 'person.version',
] as const

export type PersonFacts = NonNullable<Awaited<ReturnType<typeof findPerson>>>

/** One person with masked identifiers; undefined when there is none in the actor's region. */
export async function findPerson(actor: Actor, tx: Tx, personId: string) {
  const row = await personsFor(actor, tx)
    .innerJoin('region', 'region.code', 'person.region_code')
    .innerJoin('household', 'household.id', 'person.household_id')
    .where('person.id', '=', personId)
    .select([...FACTS, 'region.name as regionName', 'household.number as householdNumber', 'household.head_name as headName'])
    .select((eb) => [
      eb('person.guardian_phone', 'is not', null).as('hasGuardianPhone'),
      eb('person.guardian_id_number', 'is not', null).as('hasGuardianIdNumber'),
      eb('household.address', 'is not', null).as('hasAddress'),
    ])
    .executeTakeFirst()
  return row && { ...row, state: row.state as PersonState }
}

/** The row as a command changes it, locked until the transaction ends; `openIdentifiers` opens what is sealed in it. */
export async function personForUpdate(actor: Actor, tx: Tx, personId: string) {
  const row = await personsFor(actor, tx)
    .where('person.id', '=', personId)
    .select([...FACTS, ...SEALED])
    .forUpdate()
    .executeTakeFirst()
  return row && { ...row, state: row.state as PersonState }
}

const SEALED = [
  'person.id_number', 'person.certificate', 'person.phone', 'person.guardian_phone', 'person.guardian_id_number',
] as const

type SealedRow = {
  id: string
  id_number: Buffer
  certificate: Buffer | null
  phone: Buffer | null
  guardian_phone: Buffer | null
  guardian_id_number: Buffer | null
}

/** Identifiers in full: for commands and for a running reveal, never for any other page. */
export const openIdentifiers = (row: SealedRow) => ({
  idNumber: openPerson(row.id, 'id_number', row.id_number)!,
  certificate: openPerson(row.id, 'certificate', row.certificate),
  phone: openPerson(row.id, 'phone', row.phone),
  guardianPhone: openPerson(row.id, 'guardian_phone', row.guardian_phone),
  guardianIdNumber: openPerson(row.id, 'guardian_id_number', row.guardian_id_number),
})

/** A person's identifiers in full. Only for who has a running reveal: see `findReveal`. */
export async function findIdentifiers(actor: Actor, tx: Tx, personId: string) {
  const row = await personsFor(actor, tx)
    .innerJoin('household', 'household.id', 'person.household_id')
    .where('person.id', '=', personId)
    .select(['person.id', ...SEALED, 'household.id as householdId', 'household.address'])
    .executeTakeFirst()
  return row && { ...openIdentifiers(row), address: openAddress(row.householdId, row.address) }
}

/** Persons of one household, head first, then by age. */
export const listHouseholdMembers = (actor: Actor, tx: Tx, householdId: string) =>
  personsFor(actor, tx)
    .where('person.household_id', '=', householdId)
    .orderBy((eb) => eb('person.relation_to_head', '=', '本人'), 'desc')
    .orderBy('person.birth_date')
    .orderBy('person.id')
    .select([
      'person.id', 'person.name', 'person.relation_to_head as relation', 'person.sex', 'person.birth_date as birthDate',
      'person.category', 'person.level', 'person.state', 'person.id_number_tail as idNumberTail',
    ])
    .execute()
