import { type AccuracyKind, isInaccurate, type Judged, planLimits } from './verdict'

/** N items judged, E of them inaccurate. */
export type Tally = { n: number; e: number }

/** A share from 0 to 1 with its 95 % limits. */
export type Interval = { low: number; high: number }

/** Counts N and E over judged items; services found missing are items judged 漏勾 and so belong to N. */
export function tally(kind: AccuracyKind, items: readonly Judged[], limits = planLimits): Tally {
  return { n: items.length, e: items.filter((item) => isInaccurate(kind, item, limits)).length }
}

/** Tallies added up. */
export function pooled(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, { n, e }) => ({ n: sum.n + n, e: sum.e + e }), { n: 0, e: 0 })
}

/** The official figure (N − E) / N from 0 to 1; null when nothing was judged. */
export function officialAccuracy({ n, e }: Tally): number | null {
  checkTally({ n, e })
  return n === 0 ? null : (n - e) / n
}

/**
 * Points of 机构量服 in 绩效管理: (N − E) / N × points, N = persons sampled × the institution's service items,
 * E = inaccurate item-times. Null when nothing was sampled.
 */
export function institutionScore(
  { persons, items, inaccurate }: { persons: number; items: number; inaccurate: number },
  points = 2,
): number | null {
  const accuracy = officialAccuracy({ n: persons * items, e: inaccurate })
  return accuracy === null ? null : accuracy * points
}

/** Supervision accuracy as a tally: how often a blind second judgement differs from the first, in what counts into E. */
export function disagreements(
  kind: AccuracyKind,
  pairs: readonly { first: Judged; blind: Judged }[],
  limits = planLimits,
): Tally {
  const differs = pairs.filter(({ first, blind }) => {
    if (isInaccurate(kind, first, limits) !== isInaccurate(kind, blind, limits)) return true
    return first.verdict !== blind.verdict
  })
  return { n: pairs.length, e: differs.length }
}

// The 97.5 % quantile of the normal distribution.
const Z = 1.959963984540054

/** Wilson's 95 % interval of an accuracy `share` found in `n` trials; `n` may be an effective, fractional number. */
export function wilson(share: number, n: number): Interval {
  const z2 = Z * Z
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n)
  const half = (Z / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/** The Wilson interval of the official figure, as if items had been drawn singly; null when nothing was judged. */
export function rawInterval(counted: Tally): Interval | null {
  const accuracy = officialAccuracy(counted)
  return accuracy === null ? null : wilson(accuracy, counted.n)
}

/** Throws on a tally that cannot be: more errors than items, negative or fractional counts. */
export function checkTally({ n, e }: Tally): void {
  if (!Number.isInteger(n) || !Number.isInteger(e) || e < 0 || e > n) throw new RangeError(`impossible tally: E ${e} of N ${n}`)
}
