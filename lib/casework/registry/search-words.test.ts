import { expect, test } from 'vitest'
import { mayStandInAddress, sought } from './search-words'

test.each([
  ['', { kind: 'nothing' }],
  ['  王素珍 ', { kind: 'name', name: '王素珍' }],
  ['吉克•阿依', { kind: 'name', name: '吉克·阿依' }],
  ['王 素珍', { kind: 'name', name: '王素珍' }],
  ['𬭊', { kind: 'name', name: '𬭊' }],
  ['Wang Su', { kind: 'latin', letters: 'wangsu' }],
  ["xi'an", { kind: 'latin', letters: 'xian' }],
  ['ＷＳＺ', { kind: 'latin', letters: 'wsz' }],
  ['0228', { kind: 'tail', tail: '0228' }],
  ['022x', { kind: 'tail', tail: '022X' }],
  ['510182196503080012', { kind: 'id-number', number: '510182196503080012' }],
  ['５１０１８２ 19650308 001x', { kind: 'id-number', number: '51018219650308001X' }],
  ['51018219650308001242', { kind: 'certificate', number: '51018219650308001242' }],
  ['510182 19650308 0012 42 b1', { kind: 'certificate', number: '51018219650308001242B1' }],
  ['51018219650308', { kind: 'number' }],
  ['王 51018219650308', { kind: 'number' }],
])('%s', (typed, words) => expect(sought(typed)).toEqual(words))

test.each([
  ['王素珍', true], ['0228', true], ['wsz', true], ['', true],
  ['510182196503080012', false], ['51018219650308001242B1', false], ['5101821965', false], ['13812345678', false],
])('%s may stand in an address: %s', (typed, may) => expect(mayStandInAddress(typed)).toBe(may))
