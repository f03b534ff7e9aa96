import { addDays, type Day, shanghaiDay } from './day'

/** A calendar month, 'YYYY-MM'. Months compare as text. */
export type Month = string

export const isMonth = (text: string): text is Month => /^\d{4}-(0[1-9]|1[0-2])$/.test(text)

/** The month that a day lies in. */
export const monthOf = (day: Day): Month => day.slice(0, 7)

/** The month it is now in Asia/Shanghai. */
export const thisMonth = (now = new Date()): Month => monthOf(shanghaiDay(now))

/** The month `count` months later (earlier when negative). Throws on a text that is no month. */
export function addMonths(month: Month, count: number): Month {
  const total = ordinal(month) + count
  return `${String(Math.floor(total / 12)).padStart(4, '0')}-${String((((total % 12) + 12) % 12) + 1).padStart(2, '0')}`
}

/** Months from one month to another. */
export const monthsBetween = (from: Month, to: Month) => ordinal(to) - ordinal(from)

/** The days of a month as a half-open window: `from` belongs to it, `before` does not. */
export function monthWindow(month: Month): { from: Day; before: Day } {
  return { from: `${month}-01`, before: `${addMonths(month, 1)}-01` }
}

/** The last day of a month. */
export const lastDayOf = (month: Month): Day => addDays(monthWindow(month).before, -1)

/** The last `count` months up to and with `month`, oldest first. */
export function monthsUpTo(month: Month, count: number): Month[] {
  return Array.from({ length: count }, (_, index) => addMonths(month, index - count + 1))
}

/** '2026年10月'. */
export const shownMonth = (month: Month) => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`

function ordinal(month: Month): number {
  if (!isMonth(month)) throw new RangeError(`not a month: ${month}`)
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
}
