import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawRank, drawSample, frameHash } from './rank'

const ids = (count: number) => Array.from({ length: count }, (_, n) => `h${String(n).padStart(4, '0')}`)

test('anyone can compute a rank with any SHA-256', () => {
  const expected = createHash('sha256').update(Buffer.concat([Buffer.from('种子'), Buffer.from([0x1f]), Buffer.from('42')])).digest('hex')
  expect(drawRank('种子', '42')).toBe(expected)
})

test('seed and id do not run into each other', () => {
  expect(drawRank('a', 'bc')).not.toBe(drawRank('ab', 'c'))
})

test('a draw depends on seed and members, not on the order they come in', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { maxLength: 60 }), fc.string(), fc.nat(70), (members, seed, count) => {
      const drawn = drawSample(members, seed, count)
      expect(drawSample(members.toReversed(), seed, count)).toEqual(drawn)
      expect(drawn).toHaveLength(Math.min(count, members.length))
      expect(new Set(drawn).size).toBe(drawn.length)
    }),
  )
})

test('drawing more keeps who was drawn before', () => {
  expect(drawSample(ids(100), 's', 30).slice(0, 10)).toEqual(drawSample(ids(100), 's', 10))
})

test('one household more in the frame pushes out at most one', () => {
  const before = new Set(drawSample(ids(200), 's', 30))
  const after = drawSample(ids(201), 's', 30)
  expect(after.filter((id) => !before.has(id)).length).toBeLessThanOrEqual(1)
})

test('over many seeds every household is drawn equally often', () => {
  const [size, count, seeds] = [40, 10, 6000]
  const hits = new Map(ids(size).map((id) => [id, 0]))
  for (let n = 0; n < seeds; n++) for (const id of drawSample(ids(size), `seed ${n}`, count)) hits.set(id, hits.get(id)! + 1)
  const share = count / size
  const expected = seeds * share
  // Draws without replacement vary less, hence 1 − share; chi-square with 39 degrees, 99.9 % quantile 72.05, 0.1 % 16.27.
  const chi = [...hits.values()].reduce((sum, hit) => sum + (hit - expected) ** 2 / (expected * (1 - share)), 0) * ((size - 1) / size)
  expect(chi).toBeLessThan(72.05)
  expect(chi).toBeGreaterThan(16.27)
})

test('pairs are drawn together as often as chance says', () => {
  const seeds = 4000
  let together = 0
  for (let n = 0; n < seeds; n++) {
    const drawn = drawSample(ids(20), `pair ${n}`, 5)
    if (drawn.includes('h0000') && drawn.includes('h0001')) together++
  }
  // (5/20)·(4/19) = 0.0526; four standard deviations are 0.0141.
  expect(Math.abs(together / seeds - 0.0526)).toBeLessThan(0.0141)
})

test('the frame hash stands for exactly these ids', () => {
  expect(frameHash(['1', '2'])).toBe(createHash('sha256').update('1\n2\n').digest('hex'))
  expect(frameHash(['1', '2'])).not.toBe(frameHash(['1']))
  expect(frameHash(['12'])).not.toBe(frameHash(['1', '2']))
  expect(frameHash([])).toHaveLength(64)
})

test.each([[['2', '1']], [['1', '1']], [['9', '10']]])('%j is not a sorted frame', (unsorted) => {
  expect(() => frameHash(unsorted)).toThrow(/not sorted/)
})

test('nonsense is refused', () => {
  expect(() => drawSample(['1', '1'], 's', 1)).toThrow(/twice/)
  expect(() => drawSample(['1'], 's', -1)).toThrow(RangeError)
  expect(() => drawSample(['1'], 's', 1.5)).toThrow(RangeError)
})
