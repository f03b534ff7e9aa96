import { randomInt } from 'node:crypto'
import { newId } from '@/lib/kit/id'
import { checkCharacter } from '@/lib/casework/registry/citizen-id'
import type { PersonInput } from '@/lib/casework/registry/schema'

/** A citizen number that passes every check; `birth` is YYYYMMDD, an odd sequence is male. */
export function aCitizenId(birth = '19800506', sequence = randomInt(1, 999)): string {
  // the first six digits are drawn: persons of one test run must not share a number
  const first = `51${String(randomInt(1, 9999)).padStart(4, '0')}${birth}${String(sequence).padStart(3, '0')}`
  return first + checkCharacter(first)
}

/** A filled registration form. */
export function aPersonInput(fields: Partial<PersonInput> = {}): PersonInput {
  const idNumber = fields.idNumber ?? aCitizenId()
  const category = fields.category ?? '4'
  const level = fields.level ?? '2'
  return {
    name: '王素珍', relation: '本人', ethnicity: '01', education: '70', marriage: '20', hukou: '1',
    guardianName: '', guardianRelation: '', guardianPhone: '', guardianIdNumber: '', phone: '13812345603',
    category, level, categories: [], issuedOn: '2020-03-01', requestKey: newId(),
    ...fields, idNumber, certificate: fields.certificate ?? `${idNumber}${category}${level}`,
  }
}
