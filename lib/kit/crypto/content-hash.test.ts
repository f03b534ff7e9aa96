import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, contentHash } from './content-hash'

test('the order of keys does not matter, the order of items does', () => {
  expect(contentHash({ a: 1, b: { c: 2, d: 3 } })).toBe(contentHash({ b: { d: 3, c: 2 }, a: 1 }))
  expect(contentHash([1, 2])).not.toBe(contentHash([2, 1]))
})

test('the text is plain JSON', () => {
  expect(canonicalJson({ 名: '吉克·*', b: [1, null, true], a: new Date(0), n: 12n, gone: undefined })).toBe(
    '{"a":"1970-01-01T00:00:00.000Z","b":[1,null,true],"n":"12","名":"吉克·*"}',
  )
})

test('what a database gives back hashes as what was put in', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(contentHash(JSON.parse(canonicalJson(value)))).toBe(contentHash(JSON.parse(JSON.stringify(value))))
    }),
  )
})

test.each([[Number.NaN], [Number.POSITIVE_INFINITY], [() => 1], [Symbol('x')], [new Map()], [undefined], [[undefined]]])(
  '%s is refused, not taken for null',
  (value) => {
    expect(() => contentHash(value)).toThrow(TypeError)
  },
)

test('a value that contains itself is refused, one used twice is not', () => {
  const loop: Record<string, unknown> = {}
  loop.self = loop
  expect(() => contentHash(loop)).toThrow(/contains itself/)
  const shared = { a: 1 }
  expect(canonicalJson([shared, shared])).toBe('[{"a":1},{"a":1}]')
})
