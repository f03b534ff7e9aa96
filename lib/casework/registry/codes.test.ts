import { expect, test } from 'vitest'
import { CERTIFICATE_STATES } from './certificate-state'
import { CATEGORIES, categoryLabel, isSevere, labelOf, LEVELS, levelLabel } from './disability'
import { ETHNICITIES, FREQUENT_ETHNICITIES } from './ethnicity'
import { EDUCATIONS, GUARDIAN_RELATIONS, HUKOU, MARRIAGES, SEXES } from './person-codes'

const lists = { CATEGORIES, LEVELS, ETHNICITIES, EDUCATIONS, GUARDIAN_RELATIONS, HUKOU, MARRIAGES, SEXES, CERTIFICATE_STATES }

test.each(Object.entries(lists))('%s has no code or word twice', (_, codes) => {
  expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length)
  expect(new Set(codes.map(({ label }) => label)).size).toBe(codes.length)
})

test.each([['01', '汉族'], ['04', '藏族'], ['06', '苗族'], ['07', '彝族'], ['15', '土家族'], ['20', '傈僳族'], ['33', '羌族'], ['56', '基诺族'], ['97', '其他']])(
  'GB/T 3304 %s is %s',
  (code, label) => {
    expect(labelOf(ETHNICITIES, code)).toBe(label)
  },
)

test('56 peoples, and the frequent ones are among them', () => {
  expect(ETHNICITIES).toHaveLength(58)
  for (const code of FREQUENT_ETHNICITIES) expect(labelOf(ETHNICITIES, code)).not.toBe(code)
})

test('words of category and level, and what counts as severe', () => {
  expect(CATEGORIES.map(({ label }) => label).join('')).toBe('视力听力言语肢体智力精神多重')
  expect([categoryLabel('1'), categoryLabel('7'), levelLabel('4'), levelLabel('9')]).toEqual(['视力', '多重', '四级', '9'])
  expect(['1', '2', '3', '4'].map(isSevere)).toEqual([true, true, false, false])
})
