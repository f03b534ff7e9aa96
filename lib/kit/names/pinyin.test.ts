import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pinyinOf } from './pinyin'

test.each([
  ['王素珍', 'wangsuzhen', 'wsz'],
  ['单雄信', 'shanxiongxin', 'sxx'],
  ['仇英', 'qiuying', 'qy'],
  ['曾国藩', 'zengguofan', 'zgf'],
  ['解珍', 'xiezhen', 'xz'],
  ['欧阳建国', 'ouyangjianguo', 'oyjg'],
  ['尉迟恭', 'yuchigong', 'ycg'],
  ['吕布', 'lvbu', 'lb'],
  ['吉克·阿木', 'jikeamu', 'jkam'],
  ['John Smith', 'johnsmith', 'js'],
  ['王A', 'wanga', 'wa'],
  ['', '', ''],
  ['123', '', ''],
])('%j is found by %s and %s', (name, full, initials) => {
  expect(pinyinOf(name)).toEqual({ full, initials })
})

test('any text gives plain letters and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const { full, initials } = pinyinOf(name)
      expect(full).toMatch(/^[a-z]*$/)
      expect(initials.length).toBeLessThanOrEqual(full.length)
    }),
    { numRuns: 40 },
  )
  expect(pinyinOf('王𠮷').full).toMatch(/^wang/)
})
