import { expect, test } from 'vitest'
import { calendarOf, dayBetween } from './calendar'

test.each([
  ['2026-11-23', '2025-12', ['2026-07', '2026-08', '2026-09', '2026-10']],
  ['2027-01-01', '2026-02', ['2026-09', '2026-10', '2026-11', '2026-12']],
  ['2027-07-15', '2026-08', ['2026-09', '2026-10', '2026-11', '2026-12']],
  ['2027-08-02', '2026-09', ['2026-10', '2026-11', '2026-12', '2027-07']],
])('on %s the demo begins in %s and has finished inspections of %j', (today, first, inspected) => {
  const calendar = calendarOf(today)
  expect(calendar.months).toHaveLength(12)
  expect(calendar.months[0]).toBe(first)
  expect(calendar.start).toBe(`${first}-01`)
  expect(calendar.inspected).toEqual(inspected)
})

test('a day between two days reaches both', () => {
  expect(dayBetween('2026-02-27', '2026-03-02', 0)).toBe('2026-02-27')
  expect(dayBetween('2026-02-27', '2026-03-02', 1)).toBe('2026-03-02')
})
