import type { Insertable } from 'kysely'
import type { DB } from '@/db/types'
import { certificateColumns, idNumberColumns, phoneColumns, sealAddress, sealPerson } from '@/lib/casework/registry/sealed'
import { pinyinOf } from '@/lib/kit/names/pinyin'
import { at } from '../calendar'
import type { DemoHousehold, DemoPerson } from './types'

export const householdRow = (household: DemoHousehold, createdBy: string): Insertable<DB['household']> => ({
  id: household.id,
  region_code: household.village.code,
  number: household.number,
  head_name: household.headName,
  address: sealAddress(household.id, household.address),
  created_by: createdBy,
  created_at: at(registeredOn(household), 9, 30),
  version: 1,
})

const registeredOn = (household: DemoHousehold) => household.members.map((member) => member.registeredOn).toSorted()[0]!

/** A person as the registry keeps it: identifiers sealed to the row, found by their blind index. */
export function personRow(person: DemoPerson, createdBy: string): Insertable<DB['person']> {
  const pinyin = pinyinOf(person.name)
  return {
    id: person.id, household_id: person.household.id, region_code: person.village.code,
    name: person.name, pinyin: pinyin.full, initials: pinyin.initials, relation_to_head: person.relation,
    sex: person.sex, birth_date: person.birth, ethnicity: person.ethnicity, education: person.education, marriage: person.marriage,
    hukou: person.hukou, category: person.category, categories: person.categories, level: person.level,
    ...idNumberColumns(person.id, person.idNumber),
    ...certificateColumns(person.id, person.certificate),
    ...phoneColumns(person.id, person.phone),
    certificate_state: person.certificateState, certificate_issued_on: person.issuedOn, certificate_expires_on: person.expiresOn,
    guardian_name: person.guardian?.name ?? null, guardian_relation: person.guardian?.relation ?? null,
    guardian_phone: sealPerson(person.id, 'guardian_phone', person.guardian?.phone ?? null),
    guardian_id_number: sealPerson(person.id, 'guardian_id_number', person.guardian?.idNumber ?? null),
    state: person.state, state_on: person.stateOn, state_reason: person.stateReason,
    created_by: createdBy, created_at: at(person.registeredOn, 10), version: 1,
  }
}
