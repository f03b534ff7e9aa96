import { expect, test } from 'vitest'
import { verdictOf } from './verdict'

test.each([
  [0.933, 0.92, 0.941, '达标'],
  [0.9, 0.9, 0.93, '达标'],
  [0.908, 0.898, 0.916, '达标，把握不足'],
  [0.882, 0.861, 0.905, '未达，把握不足'],
  [0.899, 0.86, 0.9, '未达，把握不足'],
  [0.865, 0.853, 0.877, '未达标'],
])('official %d, interval %d to %d: %s', (official, low, high, words) => {
  expect(verdictOf({ official, low, high }).words).toBe(words)
})

test('only a sure miss is red, only a sure success is green', () => {
  expect(verdictOf({ official: 0.95, low: 0.93, high: 0.97 }).tone).toBe('good')
  expect(verdictOf({ official: 0.95, low: 0.88, high: 0.99 }).tone).toBe('unsure')
  expect(verdictOf({ official: 0.8, low: 0.7, high: 0.85 }).tone).toBe('late')
})
