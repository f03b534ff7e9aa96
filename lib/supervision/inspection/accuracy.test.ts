import fc from 'fast-check'
import { expect, test } from 'vitest'
import { disagreements, institutionScore, officialAccuracy, pooled, rawInterval, tally, wilson } from './accuracy'
import type { Judged, Verdict } from './verdict'

const judged = (verdict: Verdict, ...wrongElements: Judged['wrongElements']): Judged => ({ verdict, wrongElements })

test('N counts what was judged missing too, E what is wrong by the rule of its kind', () => {
  const items = [judged('accurate'), judged('accurate', 'time'), judged('missed'), judged('fabricated'), judged('accurate', 'time', 'body', 'effect')]
  expect(tally('survey', items)).toEqual({ n: 5, e: 2 })
  expect(tally('service', items)).toEqual({ n: 5, e: 4 })
  expect(tally('institution', items)).toEqual({ n: 5, e: 2 })
  expect(tally('survey', [])).toEqual({ n: 0, e: 0 })
})

test.each([
  [100, 10, 0.9],
  [70, 7, 0.9],
  [30, 3, 0.9],
  [1, 0, 1],
  [1, 1, 0],
  [0, 0, null],
])('of %i items %i wrong: %s', (n, e, accuracy) => {
  expect(officialAccuracy({ n, e })).toBe(accuracy)
})

test.each([[10, 11], [10, -1], [-1, 0], [1.5, 0], [Number.NaN, 0]])('N %s and E %s cannot be', (n, e) => {
  expect(() => officialAccuracy({ n, e })).toThrow(RangeError)
})

test('pooling adds N and E, it does not average figures', () => {
  expect(officialAccuracy(pooled([{ n: 10, e: 5 }, { n: 90, e: 0 }]))).toBe(0.95)
})

test.each([
  [{ persons: 20, items: 3, inaccurate: 6 }, 2, 1.8],
  [{ persons: 20, items: 3, inaccurate: 0 }, 2, 2],
  [{ persons: 20, items: 3, inaccurate: 60 }, 2, 0],
  [{ persons: 20, items: 3, inaccurate: 30 }, 5, 2.5],
  [{ persons: 0, items: 3, inaccurate: 0 }, 2, null],
])('an institution with %o scores of %i points %s', (sample, points, score) => {
  expect(institutionScore(sample, points)).toBe(score)
})

test('a blind second judgement agrees only in the same verdict and the same count', () => {
  const pairs = [
    { first: judged('accurate'), blind: judged('accurate') },
    { first: judged('accurate'), blind: judged('missed') },
    { first: judged('over_ticked'), blind: judged('missed') },
    { first: judged('accurate', 'time'), blind: judged('accurate', 'body') },
    { first: judged('accurate', 'time'), blind: judged('accurate') },
  ]
  expect(disagreements('service', pairs)).toEqual({ n: 5, e: 3 })
})

test.each([
  // Values of Wilson's score interval as printed by standard statistics packages.
  [0.9, 100, 0.8256, 0.9448],
  [1, 10, 0.7225, 1],
  [0, 10, 0, 0.2775],
  [0.5, 20, 0.2993, 0.7007],
])('%s of %i trials lies within %s and %s', (share, n, low, high) => {
  const interval = wilson(share, n)
  expect(interval.low).toBeCloseTo(low, 4)
  expect(interval.high).toBeCloseTo(high, 4)
})

test('the interval holds the figure and stays within 0 and 1', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.integer({ min: 1, max: 5000 }), (a, b) => {
      const [e, n] = [Math.min(a, b), Math.max(a, b)]
      const { low, high } = rawInterval({ n, e })!
      const share = (n - e) / n
      expect(low).toBeGreaterThanOrEqual(0)
      expect(low).toBeLessThanOrEqual(share + 1e-12)
      expect(high).toBeGreaterThanOrEqual(share - 1e-12)
      expect(high).toBeLessThanOrEqual(1)
    }),
  )
  expect(rawInterval({ n: 0, e: 0 })).toBeNull()
})
