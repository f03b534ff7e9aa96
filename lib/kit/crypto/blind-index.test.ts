import { expect, test } from 'vitest'
import { blindIndex, derivedKey } from './blind-index'

const secret = 'a secret of the test'

test('equal values of one kind meet, other values, kinds and secrets do not', () => {
  const one = blindIndex('id-number', '510182196503080012', secret)
  expect(one).toHaveLength(32)
  expect(blindIndex('id-number', '510182196503080012', secret).equals(one)).toBe(true)
  expect(blindIndex('id-number', '510182196503080013', secret).equals(one)).toBe(false)
  expect(blindIndex('certificate', '510182196503080012', secret).equals(one)).toBe(false)
  expect(blindIndex('id-number', '510182196503080012', 'another').equals(one)).toBe(false)
})

test('the index stays the same over releases, or nobody would be found any more', () => {
  expect(blindIndex('phone', '13800000000', secret).toString('hex')).toMatchInlineSnapshot(`"3f4007e6c4d1f2ec3347c73d90bad1d8b37de430f33efdcd42cb83b37a842e1b"`)
})

test('keys differ by purpose and are not the secret', () => {
  expect(derivedKey('a', secret).equals(derivedKey('b', secret))).toBe(false)
  expect(derivedKey('a', secret)).toHaveLength(32)
})
