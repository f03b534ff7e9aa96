import fc from 'fast-check'
import { expect, test } from 'vitest'
import holidays from '@/db/data/holidays.json'
import { addDays, daysBetween, weekday } from './day'
import { addWorkingDays, isWorkingDay, nationalCalendar, workCalendar, workingDaysBetween } from './working-days'

test.each([
  ['2026-02-14', true, 'a Saturday worked for the Spring Festival'],
  ['2026-02-16', false, 'Spring Festival on a Monday'],
  ['2026-02-24', true, 'the Tuesday after it'],
  ['2026-10-10', true, 'a Saturday worked for the National Day'],
  ['2026-10-11', false, 'a plain Sunday'],
  ['2025-10-08', false, 'Mid-Autumn moved the National Day to eight days'],
  ['2025-09-28', true, 'a Sunday worked for it'],
  ['2026-11-23', true, 'a plain Monday'],
  ['2031-10-01', true, 'a year not published has plain weekends'],
])('%s is a working day: %s (%s)', (day, worked) => {
  expect(isWorkingDay(day)).toBe(worked)
})

test.each([
  ['2026-11-02', 7, '2026-11-11', 'over one weekend'],
  ['2026-09-30', 1, '2026-10-08', 'over the National Day'],
  ['2026-09-30', 3, '2026-10-10', 'the worked Saturday counts'],
  ['2026-02-13', 1, '2026-02-14', 'to a worked Saturday'],
  ['2026-02-14', 1, '2026-02-24', 'over the Spring Festival'],
  ['2026-11-07', 0, '2026-11-09', 'zero from a Saturday is the Monday'],
  ['2026-11-09', 0, '2026-11-09', 'zero from a working day is that day'],
  ['2026-11-09', -1, '2026-11-06', 'one back over the weekend'],
  ['2026-10-08', -1, '2026-09-30', 'one back over the National Day'],
])('%s and %i working days is %s (%s)', (day, count, result) => {
  expect(addWorkingDays(day, count)).toBe(result)
})

test('counting working days there and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 120 }), (offset, count) => {
      const day = addDays('2024-12-01', offset)
      const later = addWorkingDays(day, count)
      expect(isWorkingDay(later)).toBe(true)
      expect(workingDaysBetween(day, later)).toBe(count)
      expect(workingDaysBetween(later, day)).toBe(-count)
    }),
  )
})

test('the statutory year: as many weekend days are worked as working days are taken beyond the holidays themselves', () => {
  // 13 statutory days a year since 2025; each one is a working day lost or falls on a weekend and is compensated.
  for (const [year, { holidays: spans, workdays }] of Object.entries(holidays.years)) {
    const off = spans.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0)
    const days = Array.from({ length: 365 }, (_, index) => addDays(`${year}-01-01`, index))
    const weekdays = days.filter((day) => weekday(day) % 6 !== 0).length
    const worked = days.filter((day) => isWorkingDay(day)).length
    expect(weekdays - worked, year).toBe(13)
    expect(off, year).toBe(year === '2025' ? 28 : 33)
    expect(workdays.every((day) => weekday(day) % 6 === 0), year).toBe(true)
    expect(workdays.some((day) => nationalCalendar.off.has(day)), year).toBe(false)
  }
})

test('a calendar of one’s own', () => {
  const calendar = workCalendar({ '2027': { holidays: [{ from: '2027-01-01', to: '2027-01-03' }], workdays: ['2027-01-09'] } })
  expect(isWorkingDay('2027-01-01', calendar)).toBe(false)
  expect(isWorkingDay('2027-01-09', calendar)).toBe(true)
})
