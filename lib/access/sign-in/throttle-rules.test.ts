import { expect, test } from 'vitest'
import { waitSeconds, waitWords } from './throttle-rules'

test.each([
  ['account', 1, 0], ['account', 3, 0], ['account', 4, 2], ['account', 5, 4], ['account', 6, 8], ['account', 12, 512], ['account', 13, 900], ['account', 5000, 900],
  ['address', 20, 0], ['address', 21, 2], ['address', 22, 4], ['code', 3, 0], ['code', 4, 2], ['guess', 3, 0], ['guess', 4, 2],
] as const)('%s: after %i failures %i seconds', (kind, failures, seconds) => expect(waitSeconds(kind, failures)).toBe(seconds))

test.each([[0.2, '1秒'], [2, '2秒'], [59.1, '1分钟'], [60, '1分钟'], [61, '2分钟'], [900, '15分钟']])('%d seconds are said as %s', (seconds, words) =>
  expect(waitWords(seconds)).toBe(words))
