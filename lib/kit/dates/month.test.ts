import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMonths, isMonth, lastDayOf, monthOf, monthsBetween, monthsUpTo, monthWindow, shownMonth, thisMonth } from './month'

test.each([['2026-11', 1, '2026-12'], ['2026-12', 1, '2027-01'], ['2026-01', -1, '2025-12'], ['2026-07', -19, '2024-12'], ['2026-07', 0, '2026-07']])(
  '%s and %i months is %s',
  (month, count, result) => {
    expect(addMonths(month, count)).toBe(result)
    expect(monthsBetween(month, result)).toBe(count)
  },
)

test('adding months is undone by taking them away', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1950, max: 2150 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: -600, max: 600 }), (year, month, count) => {
      const start = `${year}-${String(month).padStart(2, '0')}`
      expect(isMonth(addMonths(start, count))).toBe(true)
      expect(addMonths(addMonths(start, count), -count)).toBe(start)
    }),
  )
})

test.each(['2026-13', '2026-00', '2026-1', '2026', '', '2026-11-01'])('%j is no month', (text) => {
  expect(isMonth(text)).toBe(false)
  expect(() => addMonths(text, 1)).toThrow(RangeError)
})

test('a month as a window, its last day and its words', () => {
  expect(monthWindow('2026-12')).toEqual({ from: '2026-12-01', before: '2027-01-01' })
  expect(lastDayOf('2024-02')).toBe('2024-02-29')
  expect(lastDayOf('2026-02')).toBe('2026-02-28')
  expect(monthOf('2026-11-30')).toBe('2026-11')
  expect(thisMonth(new Date('2026-11-30T16:00:00Z'))).toBe('2026-12')
  expect(shownMonth('2026-07')).toBe('2026年7月')
  expect(monthsUpTo('2026-02', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
})
