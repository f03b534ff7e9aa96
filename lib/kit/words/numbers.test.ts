import { expect, test } from 'vitest'
import { atMost, changeWords, count, counted, interval, money, percent, yuan, yuanTyped } from './numbers'

test('counts carry separators and their unit', () => {
  expect(count(1026)).toBe('1,026')
  expect(counted(3708, '项')).toBe('3,708项')
  expect(atMost(10_001, 10_000, '人')).toBe('超过10,000人')
  expect(atMost(486, 10_000, '人')).toBe('486人')
})

test.each([[12_700, '127.00元'], [5, '0.05元'], [0, '0.00元'], [123_456_789, '1,234,567.89元'], [-4_700, '-47.00元']])('%i 分 is %s', (fen, words) => {
  expect(money(fen)).toBe(words)
})

test('money has no rounding error at any 分', () => {
  for (let fen = 0; fen < 20_000; fen += 1) expect(Number(yuanTyped(fen))).toBe(fen / 100)
  expect(yuan(112_700)).toBe('1,127.00')
  expect(yuanTyped(112_700)).toBe('1127.00')
})

test('shares are shown with one digit', () => {
  expect(percent(0.933)).toBe('93.3%')
  expect(percent(1)).toBe('100.0%')
  expect(interval(0.92, 0.9414)).toBe('92.0–94.1')
})

test('a change is told in points between the shown figures', () => {
  expect(changeWords(0.91, 0.912)).toBe('升0.2')
  expect(changeWords(0.943, 0.938)).toBe('降0.5')
  expect(changeWords(0.9301, 0.9303)).toBe('持平')
})
