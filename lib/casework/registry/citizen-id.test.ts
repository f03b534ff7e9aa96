import fc from 'fast-check'
import { expect, test } from 'vitest'
import { birthDateOf, checkCharacter, normalizeIdentifier, sexOf, whyCitizenIdWrong } from './citizen-id'

const DAY = '2026-11-02'
const withCheck = (first17: string) => first17 + checkCharacter(first17)

/** Any number that is right on DAY. */
const anyId = fc
  .record({
    region: fc.constantFrom('510182', '513401', '110101', '650100'),
    birth: fc.date({ min: new Date('1900-01-01'), max: new Date('2026-11-02'), noInvalidDate: true }),
    sequence: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ region, birth, sequence }) =>
    withCheck(`${region}${birth.toISOString().slice(0, 10).replaceAll('-', '')}${String(sequence).padStart(3, '0')}`),
  )

test('a number with its own check character is right', () => {
  expect(whyCitizenIdWrong('510182196503080012', DAY)).toBeNull()
  fc.assert(fc.property(anyId, (id) => whyCitizenIdWrong(id, DAY) === null))
})

test('one digit typed wrong is always noticed', () => {
  fc.assert(
    fc.property(anyId, fc.integer({ min: 0, max: 17 }), fc.constantFrom(...'0123456789X'), (id, at, digit) => {
      fc.pre(id[at] !== digit)
      expect(whyCitizenIdWrong(id.slice(0, at) + digit + id.slice(at + 1), DAY)).not.toBeNull()
    }),
    { numRuns: 2000 },
  )
})

test('two neighbouring digits swapped are always noticed', () => {
  fc.assert(
    fc.property(anyId, fc.integer({ min: 0, max: 16 }), (id, at) => {
      fc.pre(id[at] !== id[at + 1])
      expect(whyCitizenIdWrong(id.slice(0, at) + id[at + 1] + id[at] + id.slice(at + 2), DAY)).not.toBeNull()
    }),
    { numRuns: 2000 },
  )
})

test('one number in eleven ends in X', () => {
  const ids = Array.from({ length: 1000 }, (_, n) => withCheck(`51018219650308${String(n).padStart(3, '0')}`))
  const share = ids.filter((id) => id.endsWith('X')).length / ids.length
  expect(share).toBeGreaterThan(0.08)
  expect(share).toBeLessThan(0.1)
})

test.each([
  ['', /请填写/],
  ['510182650308001', /15位旧/],
  ['51018219650308001', /应为18位，现在是17位/],
  ['5101821965030800123', /现在是19位/],
  ['51018219650308001A', /最后一位为数字或X/],
  ['X10182196503080012', /前17位应为数字/],
  [withCheck('99018219650308001'), /省级代码/],
  [withCheck('51018219650230001'), /出生日期19650230不存在/],
  [withCheck('51018219650008001'), /不存在/],
  [withCheck('51018220261103001'), /在今天之后/],
  [withCheck('51018218991231001'), /过早/],
  ['510182196503080013', /校验不符/],
])('%j is refused in words', (id, reason) => {
  expect(whyCitizenIdWrong(id, DAY)).toMatch(reason)
})

test('who was born today has a right number', () => {
  expect(whyCitizenIdWrong(withCheck('51018220261102001'), DAY)).toBeNull()
})

test('full-width digits, spaces, hyphens and a small x are forgiven', () => {
  expect(normalizeIdentifier(' ５１０１８２ 19650308－001x　')).toBe('51018219650308001X')
  expect(normalizeIdentifier('510182‐1965–0308—0012')).toBe('510182196503080012')
})

test('birth date and sex are read from the number', () => {
  expect(birthDateOf('510182196503080012')).toBe('1965-03-08')
  expect(sexOf('510182196503080012')).toBe('1')
  expect(sexOf(withCheck('51018219650308002'))).toBe('2')
})

test('no text whatever throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'0123456789X'), maxLength: 22 })), (text) => {
      expect(() => whyCitizenIdWrong(normalizeIdentifier(text), DAY)).not.toThrow()
      expect(() => whyCitizenIdWrong(text, DAY)).not.toThrow()
    }),
  )
})
