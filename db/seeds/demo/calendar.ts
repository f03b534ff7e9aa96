import { addDays, type Day, daysBetween } from '@/lib/kit/dates/day'
import { addMonths, type Month, monthOf, monthsUpTo } from '@/lib/kit/dates/month'

/** The days of the demo: everything in it is told from the day it is loaded. */
export type Calendar = {
  today: Day
  year: number
  month: Month
  /** The last twelve months, oldest first; the last one is the running month. */
  months: Month[]
  /** The first day of the twelve months. */
  start: Day
  /** Months with a finished inspection: the last four that the plan inspects in (July to December). */
  inspected: Month[]
}

const FIRST_INSPECTED = 7
const INSPECTED_MONTHS = 4

export function calendarOf(today: Day): Calendar {
  const month = monthOf(today)
  const months = monthsUpTo(month, 12)
  const past = months.slice(0, -1)
  return {
    today,
    year: Number(today.slice(0, 4)),
    month,
    months,
    start: `${months[0]}-01`,
    inspected: past.filter((one) => Number(one.slice(5)) >= FIRST_INSPECTED).slice(-INSPECTED_MONTHS),
  }
}

/** A moment of a Shanghai day; China has one time zone and no summer time. */
export const at = (day: Day, hour: number, minute = 0, second = 0): Date =>
  new Date(`${day}T${two(hour)}:${two(minute)}:${two(second)}+08:00`)

/** A day between two days, both possible; `share` from 0 to 1. */
export const dayBetween = (from: Day, until: Day, share: number): Day =>
  addDays(from, Math.floor(Math.min(share, 0.999999) * (daysBetween(from, until) + 1)))

/** The earlier and the later of two days. */
export const earlier = (one: Day, other: Day): Day => (one < other ? one : other)
export const later = (one: Day, other: Day): Day => (one > other ? one : other)

export const monthBefore = (month: Month): Month => addMonths(month, -1)

const two = (number: number) => String(number).padStart(2, '0')
