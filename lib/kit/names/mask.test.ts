import fc from 'fast-check'
import { expect, test } from 'vitest'
import { COMPOUND_SURNAMES } from './compound-surnames'
import { maskName, tail } from './mask'

test.each([
  ['张三', '张*'],
  ['赵 六', '赵*'],
  ['陈素芳', '陈*芳'],
  ['李建明', '李*明'],
  ['欧阳建国', '欧阳**'],
  ['欧阳修', '欧阳*'],
  ['欧阳', '欧*'],
  ['司马相如君', '司马**'],
  ['王李素芳', '王**芳'],
  ['吉克·阿木', '吉克·*'],
  ['吉克•阿木', '吉克·*'],
  ['吉克・阿木', '吉克·*'],
  ['阿木尔·买买提江·尼格买提', '阿木尔·*'],
  ['阿依古丽买买提', '阿**'],
  ['王', '*'],
  ['', '*'],
  ['   ', '*'],
  ['·', '*'],
  ['王·', '*'],
  ['·王', '*'],
  ['𠮷田', '𠮷*'],
  ['王𠮷𡘙', '王*𡘙'],
  ['𠮷', '*'],
  ['John Smith', 'J***'],
  ['J', '*'],
  ['Ab', 'A***'],
  ['A.', '*'],
  ['王*', '*'],
  ['李*明', '李*'],
])('%j is posted as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked)
})

test('no name is ever shown whole', () => {
  const letter = fc.constantFrom(...'张王李欧阳司马吉克阿木𠮷𡘙㙟·•.*  Aéz')
  fc.assert(
    fc.property(fc.oneof(fc.array(letter, { maxLength: 8 }).map((letters) => letters.join('')), fc.string({ unit: 'grapheme' })), (name) => {
      const masked = maskName(name)
      expect(masked).toContain('*')
      const asked = [...name.normalize('NFC').replace(/[\s·•‧∙・．.*]/gu, '')]
      const shown = [...masked.replace(/[\s·*]/gu, '')]
      expect(shown.length).toBeLessThanOrEqual(Math.max(0, asked.length - 1))
    }),
    { numRuns: 2000 },
  )
})

test('compound surnames are pairs', () => {
  for (const surname of COMPOUND_SURNAMES) expect([...surname], surname).toHaveLength(2)
})

test.each([
  ['13812345678', 4, '*******5678'],
  ['510182196503080012', 4, '**************0012'],
  ['123', 4, '**3'],
  ['1', 4, '*'],
  ['', 4, ''],
  ['12345678', 0, '********'],
  ['12345678', -3, '********'],
  ['王𠮷𡘙张', 2, '**𡘙张'],
])('the tail of %j with %i shown is %s', (value, shown, masked) => {
  expect(tail(value, shown)).toBe(masked)
})
