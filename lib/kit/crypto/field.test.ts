import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openField, sealField, SealBroken, sealedWith } from './field'

const first = randomBytes(32)
const keys = new Map([[1, first], [2, randomBytes(32)]])
const onlyFirst = new Map([[1, first]])
const place = { table: 'person', column: 'id_number', rowId: 7n }

test('any text opens again at its own place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(openField(sealField(text, place, keys), place, keys)).toBe(text)
    }),
  )
})

test('the newest key seals, older keys still open', () => {
  const old = sealField('510182196503080012', place, onlyFirst)
  expect(sealedWith(old)).toBe(1)
  expect(sealedWith(sealField('x', place, keys))).toBe(2)
  expect(openField(old, place, keys)).toBe('510182196503080012')
  expect(() => openField(old, place, new Map([[2, first]]))).toThrow(/no key of version 1/)
})

test.each([
  ['another row', { ...place, rowId: 8n }],
  ['another column', { ...place, column: 'phone' }],
  ['another table', { ...place, table: 'account' }],
  ['the same letters cut elsewhere', { table: 'personid', column: '_number', rowId: 7n }],
])('a value copied to %s does not open', (_, elsewhere) => {
  expect(() => openField(sealField('秘密', place, keys), elsewhere, keys)).toThrow(SealBroken)
})

test('every changed byte is noticed', () => {
  const sealed = sealField('0830-1234567', place, keys)
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed)
    changed[at]! ^= 1
    expect(() => openField(changed, place, keys), `byte ${at}`).toThrow(SealBroken)
  }
  for (const length of [0, 1, 29, sealed.length - 1]) {
    expect(() => openField(sealed.subarray(0, length), place, keys)).toThrow(SealBroken)
  }
})

test('relabelling a value with another key version does not open it, even under the same key', () => {
  const twins = new Map([[1, first], [2, first]])
  const sealed = sealField('x', place, twins)
  sealed.writeUInt16BE(1)
  expect(() => openField(sealed, place, twins)).toThrow(SealBroken)
})

test('equal text is sealed differently each time and is nowhere in the bytes', () => {
  const one = sealField('510182196503080012', place, keys)
  expect(one.equals(sealField('510182196503080012', place, keys))).toBe(false)
  expect(one.includes('510182196503080012')).toBe(false)
  expect(one.length).toBe(2 + 12 + 16 + 18)
})

test('without a key nothing is sealed', () => {
  expect(() => sealField('x', place, new Map())).toThrow(/no field key/)
})
