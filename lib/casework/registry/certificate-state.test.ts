import { expect, test } from 'vitest'
import { CERTIFICATE_STATES, nextStates, whyCannotApplyAgain, whyCannotChangeState } from './certificate-state'

const inTime = { expires: '2030-01-01', onDay: '2026-11-02' }
const over = { expires: '2026-11-01', onDay: '2026-11-02' }

test('every allowed change is allowed on a day that fits, every other one has a reason', () => {
  for (const { code: from } of CERTIFICATE_STATES) {
    for (const { code: to } of CERTIFICATE_STATES) {
      const reason = whyCannotChangeState(from, to, to === 'expired' ? over : inTime)
      expect(reason === null, `${from} to ${to}: ${reason}`).toBe(nextStates(from).includes(to))
    }
  }
})

test.each([
  ['valid', 'valid', inTime, /已经是“有效”/],
  ['cancelled', 'valid', inTime, /不能恢复/],
  ['expired', 'frozen', inTime, /“过期”的证件不能直接改为“冻结”/],
  ['frozen', 'valid', over, /先换证/],
  ['valid', 'expired', inTime, /还在有效期内/],
  ['valid', 'expired', { expires: '2026-11-02', onDay: '2026-11-02' }, /还在有效期内/],
  ['valid', 'expired', { expires: null, onDay: '2026-11-02' }, /还在有效期内/],
] as const)('%s to %s is refused in words', (from, to, days, reason) => {
  expect(whyCannotChangeState(from, to, days)).toMatch(reason)
})

test('a new application waits a year after cancelling', () => {
  expect(whyCannotApplyAgain('2025-11-03', '2026-11-02')).toMatch(/满一年/)
  expect(whyCannotApplyAgain('2025-11-02', '2026-11-02')).toBeNull()
  expect(whyCannotApplyAgain('2024-02-29', '2025-02-28')).toMatch(/满一年/)
  expect(whyCannotApplyAgain('2024-02-29', '2025-03-01')).toBeNull()
})
