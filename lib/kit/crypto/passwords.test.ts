import { expect, test } from 'vitest'
import { hashPassword, initialPassword, passwordFits, whyPasswordWeak } from './passwords'

test('a password fits its own hash only', async () => {
  const hashed = await hashPassword('得胜镇-2026-荷花')
  expect(hashed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await passwordFits('得胜镇-2026-荷花', hashed)).toBe(true)
  expect(await passwordFits('得胜镇-2026-荷花 ', hashed)).toBe(false)
  expect(await passwordFits('', hashed)).toBe(false)
})

async function elapsed(hashed: string | null) {
  const start = performance.now()
  await passwordFits('no account has this', hashed)
  return performance.now() - start
}

test('an unknown account is refused, whatever was typed, and costs as much work', async () => {
  await passwordFits('warm', null)
  const hashed = await hashPassword('right one here')
  // The fastest of several runs: a busy machine makes runs slower, never faster.
  const fastest = { unknown: Infinity, known: Infinity }
  for (let run = 0; run < 8; run++) {
    fastest.unknown = Math.min(fastest.unknown, await elapsed(null))
    fastest.known = Math.min(fastest.known, await elapsed(hashed))
  }
  expect(await passwordFits('no account has this', null)).toBe(false)
  expect(fastest.unknown / fastest.known).toBeGreaterThan(0.5)
})

test('a damaged hash is a refusal, not a crash', async () => {
  expect(await passwordFits('x', 'not a hash')).toBe(false)
})

test.each([
  ['short', 'abc123XYZ', /至少要10个字符/],
  ['nine Chinese characters', '四川泸州得胜门斗山', /至少要10个字符/],
  ['too long', 'ab3!'.repeat(60), /不能超过200/],
  ['edge spaces', ' correct horse', /空格/],
  ['the account name', 'Luxian.Wang', /账号相同/],
  ['the account name backwards', 'gnaw.naixul', /账号相同/],
  ['the account name and a bit', 'luxian.wang1', /账号加几个字符/],
  ['one letter over and over', 'aaaaaaaaaaab', /不同的字符太少/],
  ['a run of digits', '9876543210', /连续/],
  ['a run on the keyboard', 'qwertyuiop', /连续/],
  ['common', 'Woaini1314', /太常见/],
  ['common with digits behind', 'password20261', /太常见/],
  ['common here', 'liangfu2026', /太常见/],
])('%s is refused in words', (_, password, reason) => {
  expect(whyPasswordWeak(password, 'luxian.wang')).toMatch(reason)
})

test.each(['correct horse battery', '荷花开了七朵在门斗山', 'Tr0ub4dor-lu'])('%s is taken', (password) => {
  expect(whyPasswordWeak(password, 'luxian.wang')).toBeNull()
})

test('first passwords obey the rules, differ, and read aloud', () => {
  const made = Array.from({ length: 200 }, initialPassword)
  expect(new Set(made).size).toBe(200)
  for (const password of made) {
    expect(password).toMatch(/^([bdfghjkmnpqrstwxyz][aeiu]){2}-[2-9]{2}-([bdfghjkmnpqrstwxyz][aeiu]){2}-[2-9]{2}$/)
    expect(whyPasswordWeak(password, 'luxian.wang')).toBeNull()
  }
})
