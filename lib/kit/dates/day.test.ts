import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addYears, ageOn, daysBetween, isDay, shanghaiDay, shownDay, today, weekday } from './day'

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test.each([
  ['2026-11-01T15:59:59Z', '2026-11-01'],
  ['2026-11-01T16:00:00Z', '2026-11-02'],
  ['2026-12-31T16:00:00Z', '2027-01-01'],
])('%s is %s in Shanghai', (moment, day) => {
  expect(shanghaiDay(new Date(moment))).toBe(day)
  expect(today(new Date(moment))).toBe(day)
})

test.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '20260101', '', '２０２６-01-01', '2026-01-01 ', '0000-01-01', '9999-12-31'])(
  '%j is no day',
  (text) => {
    expect(isDay(text)).toBe(false)
    expect(() => addDays(text, 1)).toThrow(RangeError)
  },
)

test('counting days there and back', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
      expect(isDay(day)).toBe(true)
      expect(daysBetween(day, addDays(day, count))).toBe(count)
    }),
  )
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
})

test.each([
  ['2000-11-02', '2026-11-01', 25],
  ['2000-11-02', '2026-11-02', 26],
  ['2004-02-29', '2026-02-28', 21],
  ['2004-02-29', '2026-03-01', 22],
  ['2004-02-29', '2028-02-29', 24],
  ['2026-11-02', '2026-11-02', 0],
  ['2026-11-02', '2026-11-01', -1],
])('born %s, on %s the age is %i', (birth, day, age) => {
  expect(ageOn(birth, day)).toBe(age)
})

test('years later, also from 29 February', () => {
  expect(addYears('2016-11-02', 10)).toBe('2026-11-02')
  expect(addYears('2016-02-29', 10)).toBe('2026-02-28')
  expect(addYears('2016-02-29', 4)).toBe('2020-02-29')
})

test('weekday and words', () => {
  expect(weekday('2026-11-02')).toBe(1)
  expect(shownDay('2026-11-02')).toBe('2026年11月2日')
})
