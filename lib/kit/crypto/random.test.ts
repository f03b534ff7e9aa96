import { expect, test } from 'vitest'
import { randomToken, readableCode, requestKey, sameSecret, sha256, shownCode, typedCode } from './random'

test('codes for people carry none of 0 O 1 I and use every other letter', () => {
  const seen = new Set(Array.from({ length: 500 }, () => readableCode()).join(''))
  expect([...'0O1I'].some((letter) => seen.has(letter))).toBe(false)
  expect(seen.size).toBe(32)
  expect(readableCode()).toHaveLength(8)
})

test('a code is shown in fours and read back however it is typed', () => {
  expect(shownCode('K7QF3M2D')).toBe('K7QF-3M2D')
  expect(shownCode('K7QF')).toBe('K7QF')
  for (const typed of ['K7QF3M2D', 'k7qf-3m2d', ' K7QF 3M2D ', 'Ｋ７ＱＦ—３Ｍ２Ｄ']) expect(typedCode(typed)).toBe('K7QF3M2D')
})

test.each(['', 'K7QF3M2', 'K7QF3M2D9', 'K7QF3M2O', 'K7QF3M20', "K7QF'3M2", '核对码核对码核对'])('%j is no code', (typed) => {
  expect(typedCode(typed)).toBeNull()
})

test('tokens and request keys do not repeat', () => {
  expect(new Set(Array.from({ length: 200 }, () => randomToken())).size).toBe(200)
  expect(requestKey()).toMatch(/^[0-9a-f]{32}$/)
})

test('secrets of different length compare without throwing', () => {
  expect(sameSecret('abc', 'abc')).toBe(true)
  expect(sameSecret('abc', 'abcd')).toBe(false)
  expect(sameSecret('', 'a')).toBe(false)
  expect(sameSecret(Buffer.from('abc'), 'abc')).toBe(true)
})

test('sha256 agrees with the published value', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
