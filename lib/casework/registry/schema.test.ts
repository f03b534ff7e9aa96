import { expect, test } from 'vitest'
import { readForm } from '@/lib/kit/forms/read-form'
import { aCitizenId, aPersonInput } from '@/tests/support/registry-input'
import { editInput, personInput } from './schema'

function form(fields: Record<string, string | string[]>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) data.append(name, one)
  return data
}
const errorsOf = (fields: Partial<ReturnType<typeof aPersonInput>>) => {
  const read = readForm(personInput, form({ ...aPersonInput(), ...fields }))
  return read.ok ? {} : read.state.errors
}

test('a filled form is read, numbers are normalised', () => {
  const idNumber = aCitizenId()
  const read = readForm(personInput, form(aPersonInput({ idNumber, certificate: ` ${idNumber} 42 b1`, phone: '+86 138-1234-5603' })))
  expect(read).toMatchObject({ ok: true, input: { idNumber, certificate: `${idNumber}42B1`, phone: '13812345603' } })
})

test('an empty form says what to fill and never throws', () => {
  const read = readForm(personInput, new FormData())
  const errors = read.ok ? {} : read.state.errors
  expect(Object.keys(errors)).toEqual(expect.arrayContaining(['name', 'idNumber', 'certificate', 'category', 'level', 'ethnicity']))
})

test.each([
  ['a wrong check digit', { idNumber: '510182196503080013' }, 'idNumber'],
  ['a birth date that does not exist', { idNumber: '510182196502300012' }, 'idNumber'],
  ['a certificate of another person', { certificate: `${aCitizenId('19990101', 5)}42` }, 'certificate'],
  ['a name of 51 characters', { name: '阿'.repeat(51) }, 'name'],
  ['a telephone number with letters', { phone: '13812abc' }, 'phone'],
  ['an unknown category', { category: '9' }, 'category'],
  ['a guardian without relation', { guardianName: '李四' }, 'guardianRelation'],
  ['a bad issue date', { issuedOn: '2024-02-30' }, 'issuedOn'],
])('%s is refused beside its field', (_, fields, field) => expect(errorsOf(fields)).toHaveProperty(field))

test('names of 50 characters, with dots and rare characters, are fine', () => {
  for (const name of ['阿'.repeat(50), '吉克·阿依莫色', '𬭊𮧵', '单']) expect(errorsOf({ name })).toEqual({})
})

test('on the edit form an empty telephone number stays and 无 clears it', () => {
  const base = { name: '王素珍', relation: '本人', ethnicity: '01', education: '70', marriage: '20', hukou: '1', guardianName: '', guardianRelation: '', version: '1' }
  const phone = (typed: string) => {
    const read = readForm(editInput, form({ ...base, phone: typed, guardianPhone: '', guardianIdNumber: '' }))
    return read.ok ? read.input.phone : read.state.errors.phone
  }
  expect(phone('')).toBeUndefined()
  expect(phone('无')).toBeNull()
  expect(phone('138 1234 5603')).toBe('13812345603')
  expect(phone('12')).toContain('11位手机号')
})
