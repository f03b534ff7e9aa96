import fc from 'fast-check'
import { expect, test } from 'vitest'
import { certificateExpiry, nextReissue, readCertificate, reissueNumber, whyCertificateDisagrees, whyCertificateWrong } from './certificate'

const ID = '510182196503080012'

test.each([
  [`${ID}41`, { idNumber: ID, category: '4', level: '1', reissueNumber: 0 }],
  [`${ID}74B1`, { idNumber: ID, category: '7', level: '4', reissueNumber: 1 }],
  [`${ID}12B99`, { idNumber: ID, category: '1', level: '2', reissueNumber: 99 }],
  [`５１０１８２ 19650308 0012 41 b2`, { idNumber: ID, category: '4', level: '1', reissueNumber: 2 }],
])('%s is read', (typed, parts) => {
  expect(readCertificate(typed)).toEqual(parts)
  expect(reissueNumber(typed)).toBe(parts.reissueNumber)
})

test.each([
  ['', /请填写/],
  [ID, /应为20位/],
  [`${ID}4`, /应为20位/],
  [`${ID}412`, /应为20位/],
  ['51018219650308001341', /前18位是身份证号：身份证号校验不符/],
  [`${ID}01`, /第19位.*1至7/],
  [`${ID}81`, /第19位.*1至7/],
  [`${ID}40`, /第20位.*1至4/],
  [`${ID}45`, /第20位.*1至4/],
  [`${ID}41B`, /B1至B99/],
  [`${ID}41B0`, /B1至B99/],
  [`${ID}41B100`, /B1至B99/],
  [`${ID}41B1B`, /B1至B99/],
  [`${ID}41C1`, /应为20位/],
])('%j is refused in words', (number, reason) => {
  expect(whyCertificateWrong(number)).toMatch(reason)
  expect(readCertificate(number)).toBeNull()
  expect(reissueNumber(number)).toBeNull()
})

test.each([
  [`${ID}41`, { idNumber: ID, category: '4', level: '1' }, null],
  [`${ID}41B3`, { idNumber: ID, category: '4', level: '1' }, null],
  [`${ID}41`, { idNumber: '51018219650308003X', category: '4', level: '1' }, '残疾人证号前18位与身份证号不一致'],
  [`${ID}41`, { idNumber: ID, category: '1', level: '1' }, '残疾人证号第19位是肢体，填写的类别是视力'],
  [`${ID}41`, { idNumber: ID, category: '4', level: '2' }, '残疾人证号第20位是一级，填写的等级是二级'],
  [`${ID}91`, { idNumber: ID, category: '4', level: '1' }, '残疾人证号第19位是残疾类别，应为1至7'],
])('%s against %o: %s', (number, recorded, reason) => {
  expect(whyCertificateDisagrees(number, recorded)).toBe(reason)
})

test('a lost card counts on to B99 and no further', () => {
  expect(nextReissue(`${ID}41`)).toBe(`${ID}41B1`)
  expect(nextReissue(`${ID}41B9`)).toBe(`${ID}41B10`)
  expect(nextReissue(`${ID}41B99`)).toBeNull()
  expect(nextReissue('')).toBeNull()
})

test('a certificate is valid for ten years', () => {
  expect(certificateExpiry('2016-11-02')).toBe('2026-11-02')
  expect(certificateExpiry('2016-02-29')).toBe('2026-02-28')
})

test('no text whatever throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
      expect(() => readCertificate(text)).not.toThrow()
      expect(() => nextReissue(text)).not.toThrow()
      expect(() => whyCertificateDisagrees(text, { idNumber: text, category: text, level: text })).not.toThrow()
    }),
  )
})
