/** A calendar day in Asia/Shanghai, 'YYYY-MM-DD'. Days compare as text. */
export type Day = string

const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })

/** The day that a moment falls on in Asia/Shanghai, wherever the server stands. */
export const shanghaiDay = (moment: Date): Day => shanghai.format(moment)

/** The day it is now in Asia/Shanghai. */
export const today = (now = new Date()): Day => shanghaiDay(now)

/** Whether a text is a day that exists, of the years 1000 to 8999: '2026-02-30' does not. */
export function isDay(text: string): text is Day {
  // the database knows no year 0000, and the day after 9999-12-31 is no day any more
  return /^[1-8]\d{3}-\d{2}-\d{2}$/.test(text) && toText(toUtc(text)) === text
}

/** The day `count` days later (earlier when negative). Throws on a day that does not exist. */
export function addDays(day: Day, count: number): Day {
  const moment = exact(day)
  moment.setUTCDate(moment.getUTCDate() + count)
  return toText(moment)
}

/** Days from one day to another; 0 for the same day. */
export const daysBetween = (from: Day, to: Day) => Math.round((exact(to).getTime() - exact(from).getTime()) / 86_400_000)

/** 0 Sunday to 6 Saturday. */
export const weekday = (day: Day) => exact(day).getUTCDay()

/** '2026年11月2日'. */
export function shownDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** Full years on a day; who was born on 29 February is a year older on 1 March. Negative before birth. */
export function ageOn(birth: Day, day: Day): number {
  exact(birth)
  exact(day)
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4))
  return day.slice(5) < birth.slice(5) ? years - 1 : years
}

/** The same date `years` later; 29 February becomes 28 February in a common year. */
export function addYears(day: Day, years: number): Day {
  const year = String(Number(exact(day).getUTCFullYear()) + years).padStart(4, '0')
  const same = `${year}${day.slice(4)}`
  return isDay(same) ? same : `${year}-02-28`
}

const toUtc = (day: Day) => new Date(`${day}T00:00:00Z`)

function toText(moment: Date): Day {
  return Number.isNaN(moment.getTime()) ? '' : moment.toISOString().slice(0, 10)
}

function exact(day: Day): Date {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`)
  return toUtc(day)
}
