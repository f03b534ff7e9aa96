import { expect, test } from 'vitest'
import { newTotpSecret, totpCode, totpCounter, totpUri } from './totp'

// RFC 6238 appendix B: the secret '12345678901234567890', last six digits of the eight printed there.
const rfc = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test.each([[59, '287082'], [1111111109, '081804'], [1234567890, '005924'], [20000000000, '353130']])(
  'at %i seconds the code is that of RFC 6238',
  (seconds, code) => {
    expect(totpCode(rfc, seconds * 1000)).toBe(code)
    expect(totpCounter(rfc, code, { now: seconds * 1000 })).toBe(Math.floor(seconds / 30))
  },
)

test('a clock half a minute off is forgiven, a minute is not', () => {
  const now = 1_800_000_000_000
  expect(totpCounter(rfc, totpCode(rfc, now - 30_000), { now })).toBe(now / 30_000 - 1)
  expect(totpCounter(rfc, totpCode(rfc, now + 30_000), { now })).toBe(now / 30_000 + 1)
  expect(totpCounter(rfc, totpCode(rfc, now - 60_000), { now })).toBeNull()
  expect(totpCounter(rfc, totpCode(rfc, now + 60_000), { now })).toBeNull()
})

test('a code works once, and none before it afterwards', () => {
  const now = 1_800_000_000_000
  const lastCounter = totpCounter(rfc, totpCode(rfc, now), { now })!
  expect(totpCounter(rfc, totpCode(rfc, now), { now, lastCounter })).toBeNull()
  expect(totpCounter(rfc, totpCode(rfc, now - 30_000), { now, lastCounter })).toBeNull()
  expect(totpCounter(rfc, totpCode(rfc, now + 30_000), { now, lastCounter })).toBe(lastCounter + 1)
})

test.each(['', '12345', '1234567', 'abcdef', '12 34', '１２３', '-12345'])('%j is no code', (typed) => {
  expect(totpCounter(rfc, typed)).toBeNull()
})

test('spaces and full-width digits are forgiven', () => {
  expect(totpCounter(rfc, ' 287 082 ', { now: 59_000 })).toBe(1)
  expect(totpCounter(rfc, '２８７０８２', { now: 59_000 })).toBe(1)
})

test('a new secret has 160 bits and its address names account and issuer', () => {
  const secret = newTotpSecret()
  expect(secret).toMatch(/^[A-Z2-7]{32}$/)
  const uri = totpUri(secret, 'luxian.wang', '四川量服')
  expect(uri).toContain(`secret=${secret}`)
  expect(decodeURIComponent(uri)).toContain('四川量服:luxian.wang')
})
