import { expect, test } from 'vitest'
import { RowId } from '@/lib/kit/id'
import { typedCode } from '@/lib/kit/crypto/random'
import { chance, demoCode, demoId } from './random'

const many = (count: number, draw: () => number) => Array.from({ length: count }, draw)

test('a stream is told by its name: the same name gives the same chances, another name others', () => {
  const first = many(20, chance('a', 1).next)
  expect(many(20, chance('a', 1).next)).toEqual(first)
  expect(many(20, chance('a', 2).next)).not.toEqual(first)
})

test('chances are even and stay in their range', () => {
  const draw = chance('even')
  const values = many(20_000, draw.next)
  expect(Math.min(...values)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...values)).toBeLessThan(1)
  expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeCloseTo(0.5, 1)
  expect(new Set(many(600, () => draw.int(1, 6)))).toEqual(new Set([1, 2, 3, 4, 5, 6]))
})

test('weights are kept', () => {
  const draw = chance('weights')
  const counted = { heavy: 0, light: 0, never: 0 }
  for (let count = 0; count < 10_000; count++) counted[draw.weighted({ heavy: 3, light: 1, never: 0 })]++
  expect(counted.heavy / 10_000).toBeCloseTo(0.75, 1)
  expect(counted.never).toBe(0)
})

test('some members are different and keep their order', () => {
  const list = [1, 2, 3, 4, 5, 6, 7, 8]
  for (let count = 0; count < 50; count++) {
    const taken = chance('some', count).some(list, 3)
    expect(taken).toEqual([...new Set(taken)].toSorted((a, b) => a - b))
    expect(taken).toHaveLength(3)
  }
  expect(chance('all').some(list, 20)).toEqual(list)
})

test('ids and codes have the shape that addresses and paper take', () => {
  expect(RowId.parse(demoId('person', 'x'))).toBe(demoId('person', 'x'))
  expect(demoId('person', 'x')[14]).toBe('8')
  expect(demoId('person', 'x')).not.toBe(demoId('household', 'x'))
  expect(typedCode(demoCode(8, 'sheet', 1))).toBe(demoCode(8, 'sheet', 1))
})
