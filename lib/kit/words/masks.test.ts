import { expect, test } from 'vitest'
import { grouped, phoneTail, tail } from './masks'

test('only the tail of a number is shown', () => {
  expect(tail('510521197405120228')).toBe('尾号0228')
  expect(phoneTail('13800000003')).toBe('尾号03')
})

test.each([null, undefined, ''])('no number is 无: %s', (number) => expect(tail(number)).toBe('无'))

test('codes are read out in groups', () => expect(grouped('K7QF3M2D')).toBe('K7QF-3M2D'))
