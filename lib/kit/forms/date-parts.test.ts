import { expect, test } from 'vitest'
import { joinDate, splitDate } from './date-parts'

test('three boxes make one padded date', () => {
  expect(joinDate({ year: '2026', month: '1', day: ' 8 ' })).toBe('2026-01-08')
})

test('empty boxes are an empty value, not a broken date', () => {
  expect(joinDate({ year: '', month: ' ', day: '' })).toBe('')
})

test.each(['2026-1x-8', '2026--18', '26-11-31', '-11-'])('what was typed comes back into the boxes: %s', (typed) => {
  const parts = splitDate(typed)
  expect(splitDate(joinDate(parts))).toEqual(parts)
})

test('boxes show months and days without leading zeros', () => {
  expect(splitDate('2026-01-08')).toEqual({ year: '2026', month: '1', day: '8' })
})
