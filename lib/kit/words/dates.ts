import { shanghaiDay, type Day } from '@/lib/kit/dates/day'

const WEEKDAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] as const

const shanghaiTime = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' })

/** 11月23日 — the year is left out where the page already says it. */
export function dayWords(day: Day | Date): string {
  const { month, date } = parts(day)
  return `${month}月${date}日`
}

/** 2026年11月23日 */
export const fullDayWords = (day: Day | Date): string => `${parts(day).year}年${dayWords(day)}`

/** 2026年11月23日 星期一 */
export const dayWithWeekday = (day: Day | Date): string => `${fullDayWords(day)} ${weekdayWords(day)}`

export const weekdayWords = (day: Day | Date): string => WEEKDAYS[new Date(utc(day)).getUTCDay()] ?? ''

/** 2026年11月, of a day or of a month 'YYYY-MM' */
export function monthWords(month: string): string {
  const [year, number] = month.split('-')
  return `${Number(year)}年${Number(number)}月`
}

/** 11月9日 this year, 去年11月9日, 2024年11月9日 — as people say it on `today`. */
export function dayAsSaid(day: Day | Date, today: Day | Date): string {
  const years = parts(today).year - parts(day).year
  return years === 0 ? dayWords(day) : years === 1 ? `去年${dayWords(day)}` : fullDayWords(day)
}

/** 11月23日 15:04, in Asia/Shanghai */
export const timeWords = (moment: Date): string => `${dayWords(moment)} ${shanghaiTime.format(moment)}`

/** 2026年11月23日 15:04, in Asia/Shanghai; now, unless told. */
export const momentWords = (moment = new Date()): string => `${fullDayWords(moment)} ${shanghaiTime.format(moment)}`

/** 11月2日至11月10日; the year of the second day is told only when it changes. */
export function periodWords(from: Day | Date, until: Day | Date): string {
  const sameYear = parts(from).year === parts(until).year
  return `${fullDayWords(from)}至${sameYear ? dayWords(until) : fullDayWords(until)}`
}

/** The deadline in words, from the working days that are left: 还剩6个工作日, 今天到期, 逾期3个工作日. On a Friday one working day is not 明天. */
export function deadlineWords(workingDaysLeft: number): string {
  if (workingDaysLeft === 0) return '今天到期'
  return workingDaysLeft > 0 ? `还剩${workingDaysLeft}个工作日` : `逾期${-workingDaysLeft}个工作日`
}

function parts(day: Day | Date) {
  const [year = NaN, month = NaN, date = NaN] = (typeof day === 'string' ? day : shanghaiDay(day)).split('-').map(Number)
  return { year, month, date }
}

function utc(day: Day | Date): number {
  const { year, month, date } = parts(day)
  return Date.UTC(year, month - 1, date)
}
