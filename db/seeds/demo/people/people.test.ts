import { describe, expect, test } from 'vitest'
import { readCertificate, whyCertificateDisagrees, whyCertificateWrong } from '@/lib/casework/registry/certificate'
import { whyCitizenIdWrong, birthDateOf, sexOf } from '@/lib/casework/registry/citizen-id'
import { guardianFaults, disabilityFaults } from '@/lib/casework/registry/rules'
import { ageOn } from '@/lib/kit/dates/day'
import { calendarOf } from '../calendar'
import { type County, DESHENG, type Village } from '../places'
import { CATEGORY_WEIGHTS } from './traits'
import { makePeople } from './households'
import { TEST_PHONES, TEST_SEQUENCES } from './identifiers'
import { TOLD } from './told'

const TODAY = '2026-11-23'

/** Villages as in the real list, few and full. */
function villages(isYi: boolean): Village[] {
  const county: County = { code: isYi ? 513432000000 : 510521000000, name: '某县', city: 510500000000, persons: 0, isYi, townships: [] }
  const township = { code: isYi ? 513432100000 : DESHENG, name: '某镇', county, villages: [] as Village[] }
  const codes = isYi ? Array.from({ length: 10 }, (_, index) => 513432100200 + index) : [...new Set(TOLD.map(({ village }) => village))].toSorted((a, b) => a - b)
  return codes.map((code) => ({ code, name: '某村', township, persons: isYi ? 60 : 110, isRural: code % 1000 >= 200 }))
}

const han = makePeople(villages(false), calendarOf(TODAY))
const yi = makePeople(villages(true), calendarOf(TODAY))
const all = [...han.persons, ...yi.persons]

describe('every invented person', () => {
  test('has numbers that hold and agree', () => {
    for (const person of all) {
      expect(whyCitizenIdWrong(person.idNumber, TODAY)).toBeNull()
      expect(whyCertificateWrong(person.certificate, TODAY)).toBeNull()
      expect(whyCertificateDisagrees(person.certificate, person)).toBeNull()
      expect(birthDateOf(person.idNumber)).toBe(person.birth)
      expect(sexOf(person.idNumber)).toBe(person.sex)
      expect(ageOn(person.birth, TODAY)).toBe(person.age)
    }
  })

  test('passes the registry’s own rules', () => {
    for (const person of all) {
      const { guardian, birth: birthDate, idNumber } = person
      expect(disabilityFaults(person, idNumber, TODAY)).toEqual({})
      expect(guardianFaults({ guardianName: guardian?.name ?? '', guardianRelation: guardian?.relation ?? '', guardianIdNumber: null }, { birthDate, idNumber }, TODAY)).toEqual({})
      expect(person.registeredOn <= TODAY && person.issuedOn >= person.birth).toBe(true)
      expect(person.expiresOn < TODAY && person.state === 'active').toBe(person.certificateState === 'expired')
    }
  })

  test('carries marked numbers, each once', () => {
    for (const { idNumber } of all) {
      const sequence = Number(idNumber.slice(14, 17))
      expect(sequence >= TEST_SEQUENCES.from && sequence <= TEST_SEQUENCES.until).toBe(true)
    }
    expect(new Set(all.map(({ idNumber }) => idNumber)).size).toBe(all.length)
    const phones = [...all.map(({ phone }) => phone), ...all.map(({ guardian }) => guardian?.phone ?? null)].filter((phone) => phone !== null)
    expect(phones.every((phone) => phone.startsWith(TEST_PHONES) && phone.length === 11)).toBe(true)
  })
})

const asText = (persons: typeof all) => persons.map((person) => JSON.stringify({ ...person, household: person.household.id, village: person.village.code }))

test('the same village gives the same people again', () => {
  expect(asText(makePeople(villages(true), calendarOf(TODAY)).persons)).toEqual(asText(yi.persons))
})

test('categories come as often as among holders of certificates', () => {
  const sum = Object.values(CATEGORY_WEIGHTS).reduce((total, weight) => total + weight, 0)
  for (const [category, weight] of Object.entries(CATEGORY_WEIGHTS)) {
    const share = all.filter((person) => person.category === category).length / all.length
    expect(Math.abs(share - weight / sum)).toBeLessThan(0.025)
  }
})

test('everybody told in the story is there, siblings in one household', () => {
  for (const { key, name, age, category, level } of TOLD) expect(han.byKey.get(key)).toMatchObject({ name, age, category, level, state: 'active' })
  expect(han.byKey.get('huxiaojun')!.household.id).toBe(han.byKey.get('huxiaolan')!.household.id)
})

test('names fit the place: Yi clans in 三州, and some that lists must bear', () => {
  const dotted = yi.persons.filter(({ name }) => name.includes('·')).length / yi.persons.length
  expect(dotted).toBeGreaterThan(0.8)
  expect(yi.persons.some(({ name }) => [...name].length >= 8)).toBe(true)
  expect(all.some(({ name }) => /[㛃䶮𠅤翀堃犇𬭎燚喆翯]/u.test(name))).toBe(true)
})

test('a reissued certificate keeps its number and counts the loss', () => {
  const reissued = all.filter(({ certificate }) => certificate.length > 20)
  expect(reissued.length).toBeGreaterThan(0)
  expect(reissued.every((person) => (readCertificate(person.certificate, TODAY)?.reissueNumber ?? 0) >= 1)).toBe(true)
})
