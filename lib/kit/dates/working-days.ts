import holidays from '@/db/data/holidays.json'
import { addDays, type Day, weekday } from './day'

/** Days off that are no weekend, and weekend days that are worked. Years not listed have plain weekends. */
export type WorkCalendar = { off: ReadonlySet<Day>; worked: ReadonlySet<Day> }

type YearData = { holidays: { from: Day; to: Day }[]; workdays: Day[] }

/** Builds a calendar from the yearly arrangements of the State Council. */
export function workCalendar(years: Record<string, YearData>): WorkCalendar {
  const off = new Set<Day>()
  const worked = new Set<Day>()
  for (const year of Object.values(years)) {
    for (const { from, to } of year.holidays) for (let day = from; day <= to; day = addDays(day, 1)) off.add(day)
    for (const day of year.workdays) worked.add(day)
  }
  return { off, worked }
}

/** The national calendar as far as it is published. */
export const nationalCalendar: WorkCalendar = workCalendar(holidays.years)

/** Whether a day is worked: weekdays except public holidays, and weekend days that were moved to work. */
export function isWorkingDay(day: Day, calendar = nationalCalendar): boolean {
  if (calendar.worked.has(day)) return true
  return !calendar.off.has(day) && weekday(day) % 6 !== 0
}

/**
 * The `count`th working day after a day, which itself is not counted (民法典第二百零一条：按日计算期间的，开始的当日不计入).
 * With 0: the day itself, or the next working day. Negative counts go back.
 */
export function addWorkingDays(day: Day, count: number, calendar = nationalCalendar): Day {
  const step = count < 0 ? -1 : 1
  let left = Math.abs(count)
  let at = day
  while (left > 0 || !isWorkingDay(at, calendar)) {
    at = addDays(at, step)
    if (left > 0 && isWorkingDay(at, calendar)) left--
  }
  return at
}

/** Working days after `from` up to and with `to`; negative when `to` lies before. The inverse of `addWorkingDays`. */
export function workingDaysBetween(from: Day, to: Day, calendar = nationalCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar)
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count++
  return count
}
