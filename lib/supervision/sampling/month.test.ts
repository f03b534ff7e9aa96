import { expect, it } from 'vitest'
import { expectedBy, leftOf, mostLeft } from './month'
import type { TownshipProgress } from './overview'

const at = new Date('2026-11-02T01:00:00Z')
const township = (code: number, quota: number, judged: number | null): TownshipProgress => ({
  township: code, name: String(code), frame: 50, planned: quota, quota,
  drawn: judged === null ? null : { cases: quota, judged, swapped: 0, at, by: '陈志远' },
})

it('spreads a month over its working days', () => {
  // November 2026 has 21 working days; by the 13th ten are over
  expect(expectedBy('2026-11-13', '2026-11', 210)).toBe(100)
  expect(expectedBy('2026-11-15', '2026-11', 210)).toBe(100)
  expect(expectedBy('2026-11-30', '2026-11', 210)).toBe(210)
  expect(expectedBy('2026-12-05', '2026-11', 210)).toBe(210)
  expect(expectedBy('2026-10-31', '2026-11', 210)).toBe(0)
})

it('counts what is drawn by its cases, and what is not by its quota', () => {
  expect(leftOf(township(1, 30, 12))).toBe(18)
  expect(leftOf(township(1, 30, null))).toBe(30)
  expect(leftOf({ ...township(1, 30, null), frame: 8 })).toBe(8)
})

it('puts most left first, and the drawn before the undrawn', () => {
  const rows = [township(1, 30, 30), township(2, 30, null), township(3, 30, 0), township(4, 30, 20), township(5, 30, null)]
  expect(mostLeft(rows, 3).map((one) => one.township)).toEqual([3, 2, 5])
})
