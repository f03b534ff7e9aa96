import { drawRank } from './rank'

/**
 * Shares `total` out in proportion to whole weights by largest remainder (Hamilton), at least `minEach` to every
 * positive weight. Ties go to the earlier weight, so the result can be computed again. A weight of 0 gets nothing.
 * Throws when `total` cannot give everyone the minimum.
 */
export function largestRemainder(weights: readonly number[], total: number, minEach = 0): number[] {
  const counted = weights.flatMap((weight, index) => (weight > 0 ? [index] : []))
  if (counted.length === 0) return weights.map(() => 0)
  if (total < counted.length * minEach) throw new RangeError(`${total} cannot give ${minEach} to each of ${counted.length}`)
  const raised = tooSmall(weights, counted, total, minEach)
  const rest = counted.filter((index) => !raised.has(index))
  const shares = weights.map((_, index) => (raised.has(index) ? minEach : 0))
  for (const [index, share] of hamilton(weights, rest, total - raised.size * minEach)) shares[index] = share
  return shares
}

/** Those whose proportional share stays under the minimum; raising one lowers the others, so until nothing changes. */
function tooSmall(weights: readonly number[], counted: number[], total: number, minEach: number): Set<number> {
  const raised = new Set<number>()
  for (;;) {
    const rest = counted.filter((index) => !raised.has(index))
    const sum = rest.reduce((all, index) => all + weights[index]!, 0)
    const left = total - raised.size * minEach
    const under = rest.filter((index) => left * weights[index]! < minEach * sum)
    if (under.length === 0) return raised
    for (const index of under) raised.add(index)
  }
}

function hamilton(weights: readonly number[], indexes: number[], total: number): Map<number, number> {
  const sum = indexes.reduce((all, index) => all + weights[index]!, 0)
  const shares = indexes.map((index) => ({
    index,
    share: Math.floor((total * weights[index]!) / sum),
    remainder: (total * weights[index]!) % sum,
  }))
  let left = total - shares.reduce((all, { share }) => all + share, 0)
  for (const one of shares.toSorted((a, b) => b.remainder - a.remainder || a.index - b.index)) {
    if (left-- <= 0) break
    one.share++
  }
  return new Map(shares.map(({ index, share }) => [index, share]))
}

/** A part of an inspected area: households in its frame, and how many were inspected there this year. */
export type Part = { code: string; households: number; inspected: number }

/**
 * Spreads one area's quota over its parts (villages of a township, townships of a county, counties of a city) so that
 * the year covers them all: every part gets one when the quota reaches, else those inspected least go first, lots
 * among equals. Never more than a part has; all of them when the area has no more than the quota.
 */
export function spreadOverParts(quota: number, parts: readonly Part[], seed: string): Map<string, number> {
  const filled = parts.filter((part) => part.households > 0)
  const total = Math.min(quota, filled.reduce((all, part) => all + part.households, 0))
  const chosen = total >= filled.length ? filled : owedFirst(filled, seed).slice(0, total)
  const shares = largestRemainder(chosen.map((part) => part.households), total, 1)
  return new Map(chosen.map((part, index) => [part.code, shares[index]!]))
}

function owedFirst(parts: Part[], seed: string): Part[] {
  return parts
    .map((part) => ({ part, rank: drawRank(seed, part.code) }))
    .toSorted((a, b) => a.part.inspected - b.part.inspected || (a.rank < b.rank ? -1 : 1))
    .map(({ part }) => part)
}
