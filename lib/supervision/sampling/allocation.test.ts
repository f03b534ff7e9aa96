import fc from 'fast-check'
import { expect, test } from 'vitest'
import { largestRemainder, spreadOverParts } from './allocation'

test.each([
  [[1, 1, 1], 10, 0, [4, 3, 3]],
  [[50, 30, 20], 10, 0, [5, 3, 2]],
  [[47, 16, 15.9, 12, 6, 3.1].map((w) => w * 1000), 10, 0, [5, 2, 1, 1, 1, 0]],
  [[1000, 1, 1], 10, 1, [8, 1, 1]],
  [[1000, 1, 0], 10, 1, [9, 1, 0]],
  [[0, 0], 5, 1, [0, 0]],
  [[], 5, 1, []],
  [[5, 5, 5], 3, 1, [1, 1, 1]],
  [[100, 10, 9], 20, 2, [16, 2, 2]],
])('%j share %i with at least %i: %j', (weights, total, minEach, shares) => {
  expect(largestRemainder(weights, total, minEach)).toEqual(shares)
})

test('too little for everyone is refused', () => {
  expect(() => largestRemainder([1, 1, 1], 2, 1)).toThrow(/cannot give/)
})

test('shares add up, keep the minimum, never exceed the weight where there is enough, and follow the weights', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3000), { minLength: 1, maxLength: 46 }), fc.nat(600), (weights, extra) => {
      const filled = weights.filter((weight) => weight > 0).length
      const there = weights.reduce((sum, weight) => sum + weight, 0)
      const total = Math.min(there, filled + extra)
      const shares = largestRemainder(weights, total, 1)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total)
      weights.forEach((weight, index) => {
        expect(shares[index]).toBeGreaterThanOrEqual(weight > 0 ? 1 : 0)
        expect(shares[index]).toBeLessThanOrEqual(weight)
        const lighter = weights.flatMap((other, at) => (other < weight ? [shares[at]!] : []))
        expect(shares[index]!).toBeGreaterThanOrEqual(Math.max(0, ...lighter))
      })
    }),
    { numRuns: 300 },
  )
})

test('a quota that reaches gives every village one', () => {
  const parts = [{ code: 'a', households: 90, inspected: 0 }, { code: 'b', households: 1, inspected: 9 }, { code: 'c', households: 9, inspected: 0 }]
  expect([...spreadOverParts(10, parts, 's')]).toEqual([['a', 8], ['b', 1], ['c', 1]])
})

test('a quota that does not reach goes to villages not yet inspected, by lot among equals', () => {
  const parts = Array.from({ length: 10 }, (_, n) => ({ code: `v${n}`, households: 50, inspected: n < 6 ? 1 : 0 }))
  const spread = spreadOverParts(3, parts, 'seed')
  expect(spread.size).toBe(3)
  for (const code of spread.keys()) expect(['v6', 'v7', 'v8', 'v9']).toContain(code)
  const choices = new Set(Array.from({ length: 30 }, (_, n) => [...spreadOverParts(3, parts, `seed ${n}`).keys()].toSorted().join()))
  expect(choices.size).toBeGreaterThan(1)
})

test('month by month every village is inspected within the year', () => {
  const inspected = new Map(Array.from({ length: 46 }, (_, n) => [`v${n}`, 0]))
  for (let month = 7; month <= 12; month++) {
    const parts = [...inspected].map(([code, count]) => ({ code, households: 30, inspected: count }))
    for (const [code, count] of spreadOverParts(13, parts, `2026-${month}`)) inspected.set(code, inspected.get(code)! + count)
  }
  expect([...inspected.values()].every((count) => count > 0)).toBe(true)
})

test('fewer households than the quota: all of them; empty villages get none', () => {
  const parts = [{ code: 'a', households: 2, inspected: 0 }, { code: 'b', households: 0, inspected: 0 }]
  expect([...spreadOverParts(30, parts, 's')]).toEqual([['a', 2]])
  expect(spreadOverParts(30, [], 's').size).toBe(0)
})
