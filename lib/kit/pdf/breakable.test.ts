import { expect, test } from 'vitest'
import { breakable } from './breakable'

test.each([
  ['弹力带1条、健身图册1本', '弹力带1条、健身图册1本'],
  ['10月11日至25日', '10月11日至25日'],
  ['1234567.89', '1234567.89'],
  ['ABCDEFGHIJKLM', 'A\u200bB\u200bC\u200bD\u200bE\u200bF\u200bG\u200bH\u200bI\u200bJ\u200bK\u200bL\u200bM'],
])('%s', (text, result) => {
  expect(breakable(text)).toBe(result)
})
