import { sha256 } from './random'

/**
 * SHA-256 (hex) of a value's canonical JSON: keys sorted, undefined members left out, dates as ISO text,
 * bigints as decimal text. Throws on what JSON cannot say (NaN, functions, cycles), so nothing is hashed as "null".
 */
export const contentHash = (value: unknown): string => sha256(canonicalJson(value))

/** JSON with keys in code-unit order, so that equal content is equal text. */
export function canonicalJson(value: unknown): string {
  return write(value, [])
}

function write(value: unknown, above: object[]): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'bigint') return JSON.stringify(value.toString())
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (value instanceof Date) return JSON.stringify(value.toISOString())
  if (typeof value !== 'object') throw new TypeError(`cannot hash ${String(value)}`)
  if (above.includes(value)) throw new TypeError('cannot hash a value that contains itself')
  const path = [...above, value]
  if (Array.isArray(value)) return `[${value.map((item) => write(item, path)).join(',')}]`
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError('cannot hash an object of a class')
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${write(member, path)}`)
  return `{${members.join(',')}}`
}
