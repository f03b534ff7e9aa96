import { addWorkingDays, nationalCalendar, type WorkCalendar } from '@/lib/kit/dates/working-days'

/** Working days a sheet stays public; the plan names no number, this is the certificate rules' custom and a week more safe. */
export const PUBLIC_WORKING_DAYS = 7
/** Ratings of fewer people are not told as a share: it could be told who gave them (design.md §5.12). */
export const SMALL_CELL = 5

/** Last day of the public period: its first day counts as one of the working days when it is one. */
export const publicUntil = (from: string, calendar: WorkCalendar = nationalCalendar): string =>
  addWorkingDays(addDaysBack(from), PUBLIC_WORKING_DAYS, calendar)

function addDaysBack(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}

/** Why a village's sheet of a month cannot be issued now, or null. Months are `YYYY-MM`, days `YYYY-MM-DD`. */
export function whyCannotIssue(period: string, publicFrom: string, today: string): string | null {
  if (period > today.slice(0, 7)) return '这个月还没有到，不能印发'
  if (publicFrom < today) return '开始公开的日期不能早于今天'
  if (publicFrom > plusMonth(today)) return '开始公开的日期最迟在一个月内'
  return null
}

function plusMonth(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 31)
  return date.toISOString().slice(0, 10)
}

/** Whether a sheet is to be shown on `today`: taken down when its period is over. */
export const isPublicOn = (sheet: { publicFrom: string; publicUntil: string }, today: string) =>
  today >= sheet.publicFrom && today <= sheet.publicUntil

/** 97.4 % of 39 ratings; few ratings are not told. */
export function satisfactionWords(township: string, satisfied: number, all: number): string {
  if (all < SMALL_CELL) return `${township}本月的评价不满${SMALL_CELL}条，不列比例。`
  return `${township}本月评价满意和基本满意合计${((satisfied / all) * 100).toFixed(1)}%。`
}
