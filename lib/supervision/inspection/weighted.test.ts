import { expect, test } from 'vitest'
import { weightedAccuracy } from './weighted'

const households = (count: number, n: number, e: number) => Array.from({ length: count }, () => ({ n, e }))

function width(sample: { n: number; e: number }[]) {
  const { low, high } = weightedAccuracy([{ population: 10_000, households: sample }])!.interval
  return high - low
}

test('a large stratum counts for what it stands for, not for how many were drawn there', () => {
  const estimate = weightedAccuracy([
    { population: 900, households: [...households(18, 10, 0), ...households(12, 10, 2)] },
    { population: 100, households: [...households(15, 10, 4), ...households(15, 10, 6)] },
  ])!
  // 0.9 · 0.92 + 0.1 · 0.5; the raw figure would be 0.71.
  expect(estimate.accuracy).toBeCloseTo(0.878, 10)
  expect(estimate.covered).toBe(1)
})

test('equal sampling fractions give the raw figure', () => {
  const estimate = weightedAccuracy([
    { population: 300, households: [{ n: 4, e: 1 }, { n: 6, e: 0 }, { n: 5, e: 2 }] },
    { population: 200, households: [{ n: 5, e: 1 }, { n: 5, e: 0 }] },
  ])!
  expect(estimate.accuracy).toBeCloseTo(21 / 25, 10)
})

test('the interval by hand: one stratum of four households', () => {
  const estimate = weightedAccuracy([{ population: 40, households: [{ n: 10, e: 0 }, { n: 10, e: 2 }, { n: 10, e: 4 }, { n: 10, e: 2 }] }])!
  // z = 2, 0, −2, 0: s² = 8/3; var = (1 − 0.1) · (8/3) / 4 / 10² = 0.006; n = 0.8 · 0.2 / 0.006 = 26.67, Wilson of 0.8 in 26.67.
  expect(estimate.accuracy).toBeCloseTo(0.8, 10)
  expect(estimate.interval.low).toBeCloseTo(0.6153, 3)
  expect(estimate.interval.high).toBeCloseTo(0.9091, 3)
})

test('errors heaped in few households make the estimate less sure than errors spread evenly', () => {
  expect(width([...households(45, 10, 0), ...households(5, 10, 10)])).toBeGreaterThan(width([...households(25, 10, 0), ...households(25, 10, 2)]) * 2)
})

test('all right in a sample is not sure to be all right everywhere; in a full count it is', () => {
  expect(weightedAccuracy([{ population: 1000, households: households(10, 8, 0) }])!.interval.low).toBeCloseTo(0.7225, 3)
  expect(weightedAccuracy([{ population: 10, households: households(10, 8, 0) }])!.interval).toEqual({ low: 1, high: 1 })
  const counted = weightedAccuracy([{ population: 2, households: [{ n: 5, e: 1 }, { n: 5, e: 0 }] }])!
  expect(counted.interval).toEqual({ low: 0.9, high: 0.9 })
})

test('a stratum with one household has an interval', () => {
  const estimate = weightedAccuracy([
    { population: 50, households: [{ n: 5, e: 1 }] },
    { population: 50, households: [{ n: 5, e: 0 }] },
  ])!
  expect(estimate.accuracy).toBeCloseTo(0.9, 10)
  expect(estimate.interval.low).toBeLessThan(0.8)
  expect(estimate.interval.high).toBeLessThanOrEqual(1)
})

test('strata without inspection are said, not hidden', () => {
  const estimate = weightedAccuracy([{ population: 75, households: households(5, 5, 1) }, { population: 25, households: [] }])!
  expect(estimate.covered).toBe(0.75)
  expect(estimate.accuracy).toBeCloseTo(0.8, 10)
})

test('nothing inspected, or households without items, gives no estimate', () => {
  expect(weightedAccuracy([])).toBeNull()
  expect(weightedAccuracy([{ population: 5, households: [] }])).toBeNull()
  expect(weightedAccuracy([{ population: 5, households: households(2, 0, 0) }])).toBeNull()
})

test('impossible counts are refused', () => {
  expect(() => weightedAccuracy([{ population: 1, households: households(2, 5, 0) }])).toThrow(/2 households/)
  expect(() => weightedAccuracy([{ population: 9, households: [{ n: 1, e: 2 }] }])).toThrow(/impossible/)
})

test('the interval holds the truth about as often as it says', () => {
  // A population of two unequal strata with households of different accuracy, drawn 600 times.
  let state = 20261102
  const random = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648
  const town = (size: number, wrong: number) => Array.from({ length: size }, () => {
    const careless = random() < 0.2
    const e = Array.from({ length: 8 }, () => random() < (careless ? wrong * 3 : wrong / 2)).filter(Boolean).length
    return { n: 8, e }
  })
  const towns = [town(900, 0.1), town(150, 0.25)]
  const all = towns.flat()
  const truth = all.reduce((sum, { n, e }) => sum + n - e, 0) / all.reduce((sum, { n }) => sum + n, 0)
  const drawn = (from: typeof all) => from.map((one) => ({ one, key: random() })).toSorted((a, b) => a.key - b.key).slice(0, 30).map(({ one }) => one)
  let held = 0
  for (let round = 0; round < 600; round++) {
    const { low, high } = weightedAccuracy(towns.map((from) => ({ population: from.length, households: drawn(from) })))!.interval
    if (low <= truth && truth <= high) held++
  }
  expect(held / 600).toBeGreaterThan(0.91)
  expect(held / 600).toBeLessThan(0.99)
})
