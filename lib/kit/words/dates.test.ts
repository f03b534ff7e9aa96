import { expect, test } from 'vitest'
import {
  dayAsSaid, dayWithWeekday, dayWords, deadlineWords, fullDayWords, momentWords, monthWords, periodWords, timeWords,
} from './dates'

test('days are written without leading zeros', () => {
  expect(dayWords('2026-11-23')).toBe('11月23日')
  expect(dayWords('2026-01-08')).toBe('1月8日')
  expect(fullDayWords('2026-01-08')).toBe('2026年1月8日')
})

test('a day with its weekday', () => {
  expect(dayWithWeekday('2026-11-23')).toBe('2026年11月23日 星期一')
  expect(dayWithWeekday('2028-02-29')).toBe('2028年2月29日 星期二')
})

test('a moment falls on the day it has in Sichuan, not in Greenwich', () => {
  const lateEvening = new Date('2026-12-31T16:30:00Z')
  expect(timeWords(lateEvening)).toBe('1月1日 00:30')
  expect(momentWords(new Date('2026-11-23T07:04:59Z'))).toBe('2026年11月23日 15:04')
})

test('last year is said 去年, older years in full', () => {
  expect(dayAsSaid('2026-03-12', '2026-11-23')).toBe('3月12日')
  expect(dayAsSaid('2025-11-09', '2026-11-23')).toBe('去年11月9日')
  expect(dayAsSaid('2024-11-09', '2026-11-23')).toBe('2024年11月9日')
})

test('a period names the second year only when it changes', () => {
  expect(periodWords('2026-11-02', '2026-11-10')).toBe('2026年11月2日至11月10日')
  expect(periodWords('2026-12-30', '2027-01-08')).toBe('2026年12月30日至2027年1月8日')
})

test.each([[6, '还剩6个工作日'], [1, '还剩1个工作日'], [0, '今天到期'], [-3, '逾期3个工作日']])('%i working days left: %s', (left, words) => {
  expect(deadlineWords(left)).toBe(words)
})

test('months', () => {
  expect(monthWords('2026-07')).toBe('2026年7月')
  expect(monthWords('2026-07-01')).toBe('2026年7月')
})
