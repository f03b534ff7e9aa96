import type { Interval, Tally } from './accuracy'

/** Whether an accuracy reaches its goal, and how sure that is. */
export const ATTAINMENTS = [
  { code: 'reached', label: '达标' },
  { code: 'reached-unsure', label: '达标，把握不足' },
  { code: 'missed-unsure', label: '未达，把握不足' },
  { code: 'missed', label: '未达标' },
  { code: 'too-few', label: '样本不足' },
] as const
export type Attainment = (typeof ATTAINMENTS)[number]['code']

/** `goal` from 0 to 1; under `minimum` items no figure is shown. */
export type AttainmentSettings = { goal: number; minimum: number }

/** The work plan asks for 90 %; 30 items is where an interval begins to say something. */
export const planGoal: AttainmentSettings = { goal: 0.9, minimum: 30 }

/**
 * The official figure decides whether the goal is reached; the interval of the weighted estimate decides
 * whether that is sure.
 */
export function attainment({ n, e }: Tally, interval: Interval | null, settings = planGoal): Attainment {
  if (n === 0 || n < settings.minimum || interval === null) return 'too-few'
  if ((n - e) / n >= settings.goal) return interval.low >= settings.goal ? 'reached' : 'reached-unsure'
  return interval.high < settings.goal ? 'missed' : 'missed-unsure'
}
