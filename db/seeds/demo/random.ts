import { createHash } from 'node:crypto'

const NAMESPACE = 'liangfu demo 1'

type Weights = Readonly<Partial<Record<string, number>>>
type KeyOf<W> = `${Extract<keyof W, string | number>}`

/** One repeatable stream of chances. Each thing in the demo has its own, so adding one leaves the others as they were. */
export type Chance = {
  /** 0 ≤ x < 1 */
  next(): number
  /** A whole number from `low` to `high`, both possible. */
  int(low: number, high: number): number
  /** True with the probability `share`. */
  is(share: number): boolean
  pick<T>(list: readonly T[]): T
  /** One of the keys, in proportion to its weight. */
  weighted<W extends Weights>(weights: W): KeyOf<W>
  /** `count` different members, in the order of the list. */
  some<T>(list: readonly T[], count: number): T[]
}

/** The stream of a thing named by its parts: the same on every machine. */
export function chance(...name: (string | number)[]): Chance {
  let state = digest('chance', ...name).readUInt32LE(0)
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    int,
    is: (share) => next() < share,
    pick: (list) => list[int(0, list.length - 1)]!,
    weighted: (weights) => byWeight(weights, next()),
    some: (list, count) => {
      const left = [...list.keys()]
      const taken = Array.from({ length: Math.min(count, list.length) }, () => left.splice(int(0, left.length - 1), 1)[0]!)
      return taken.toSorted((a, b) => a - b).map((index) => list[index]!)
    },
  }
}

function byWeight<W extends Weights>(weights: W, at: number): KeyOf<W> {
  const entries = Object.entries(weights) as [KeyOf<W>, number][]
  let rest = at * entries.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [key, weight] of entries) {
    rest -= weight
    if (rest < 0) return key
  }
  return entries.at(-1)![0]
}

/** A row id that follows from what the row is: UUID version 8 (RFC 9562 §5.8) of a hash. */
export function demoId(...name: (string | number)[]): string {
  const bytes = digest('id', ...name).subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** A code as people read it from paper; the demo's follow from what they stand for. */
export const demoCode = (length: number, ...name: (string | number)[]): string =>
  [...digest('code', ...name).subarray(0, length)].map((byte) => LETTERS[byte % 32]).join('')

const digest = (...name: (string | number)[]) => createHash('sha256').update([NAMESPACE, ...name].join('\u001f'), 'utf8').digest()
