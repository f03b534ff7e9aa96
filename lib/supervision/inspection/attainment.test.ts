import { expect, test } from 'vitest'
import { attainment, ATTAINMENTS } from './attainment'

test.each([
  [200, 5, 0.93, 0.99, 'reached'],
  [200, 20, 0.9, 0.94, 'reached'],
  [200, 20, 0.85, 0.94, 'reached-unsure'],
  [200, 10, 0.85, 0.89, 'reached-unsure'],
  [200, 21, 0.84, 0.93, 'missed-unsure'],
  [200, 21, 0.84, 0.9, 'missed-unsure'],
  [200, 21, 0.92, 0.95, 'missed-unsure'],
  [200, 60, 0.63, 0.76, 'missed'],
  [29, 0, 0.9, 1, 'too-few'],
  [30, 0, 0.9, 1, 'reached'],
  [0, 0, 0, 1, 'too-few'],
] as const)('N %i, E %i, interval %s to %s: %s', (n, e, low, high, state) => {
  expect(attainment({ n, e }, { low, high })).toBe(state)
})

test('without an interval there is too little to say', () => {
  expect(attainment({ n: 100, e: 0 }, null)).toBe('too-few')
})

test('goal and minimum are settings', () => {
  expect(attainment({ n: 10, e: 1 }, { low: 0.86, high: 0.95 }, { goal: 0.85, minimum: 10 })).toBe('reached')
})

test('five states with their words', () => {
  expect(ATTAINMENTS.map(({ label }) => label)).toEqual(['达标', '达标，把握不足', '未达，把握不足', '未达标', '样本不足'])
})
