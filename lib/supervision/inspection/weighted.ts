import { checkTally, type Interval, type Tally, wilson } from './accuracy'

/** A stratum of the draw (a township, a county): households in its frame, and the tally of each household inspected. */
export type Stratum = { population: number; households: readonly Tally[] }

/** The estimate for everybody in the frame; `covered` is the share of households whose stratum was inspected at all. */
export type WeightedAccuracy = { accuracy: number; interval: Interval; covered: number }

/**
 * Accuracy weighted by what each stratum stands for, since a small stratum is sampled more densely than a large one.
 * Stratified ratio estimator (Cochran, Sampling Techniques, 6.11): households are the units drawn and their items
 * hang together, so the variance is taken between households, with finite population correction. The interval is
 * Wilson's at the effective sample size. Null when no inspected household has an item.
 */
export function weightedAccuracy(strata: readonly Stratum[]): WeightedAccuracy | null {
  for (const stratum of strata) check(stratum)
  const inspected = strata.filter((stratum) => stratum.households.length > 0)
  const items = total(inspected, ({ n }) => n)
  if (items === 0) return null
  const accuracy = total(inspected, ({ n, e }) => n - e) / items
  const variance = inspected.reduce((sum, stratum) => sum + stratumVariance(stratum, accuracy), 0) / items ** 2
  const population = strata.reduce((sum, stratum) => sum + stratum.population, 0)
  return {
    accuracy,
    interval: limits(accuracy, variance, inspected),
    covered: inspected.reduce((sum, stratum) => sum + stratum.population, 0) / population,
  }
}

function limits(accuracy: number, variance: number, inspected: Stratum[]): Interval {
  const whole = inspected.every(({ population, households }) => households.length === population)
  if (whole) return { low: accuracy, high: accuracy }
  // Without spread between households (all right, or all alike) the households themselves are the trials.
  const drawn = inspected.reduce((sum, { households }) => sum + households.length, 0)
  const effective = variance > 0 ? (accuracy * (1 - accuracy)) / variance : drawn
  return wilson(accuracy, effective > 0 ? effective : drawn)
}

/** Sum over households, each standing for population / drawn households. */
function total(strata: Stratum[], of: (household: Tally) => number): number {
  return strata.reduce(
    (sum, { population, households }) =>
      sum + (population / households.length) * households.reduce((all, household) => all + of(household), 0),
    0,
  )
}

function stratumVariance({ population, households }: Stratum, accuracy: number): number {
  const drawn = households.length
  const residuals = households.map(({ n, e }) => n - e - accuracy * n)
  // One household shows no spread of its own: its distance from the overall accuracy stands in.
  const mean = drawn > 1 ? residuals.reduce((sum, one) => sum + one, 0) / drawn : 0
  const spread = residuals.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(1, drawn - 1)
  return (population ** 2 * (1 - drawn / population) * spread) / drawn
}

function check({ population, households }: Stratum): void {
  if (households.length > population) throw new RangeError(`${households.length} households inspected of ${population}`)
  for (const household of households) checkTally(household)
}
