import { addDays, type Day } from '@/lib/kit/dates/day'
import { lastDayOf, type Month } from '@/lib/kit/dates/month'
import { at, type Calendar, earlier } from '../calendar'
import { type County, DESHENG, HEJIANG, LUXIAN } from '../places'

/** One round of a county in one month: which townships are drawn, how many of them are judged to the end. */
export type RoundPlan = { county: County; month: Month; townships: number[]; judged: number; openedAt: Date; drawnAt: Date; judgeFrom: Day; judgeUntil: Day; closedAt: Date | null }

const EACH_MONTH: Record<number, number> = { [LUXIAN]: 8, [HEJIANG]: 6 }
const PREFECTURE_EACH_MONTH = 5

/** Finished rounds of past months; 泸县 drew every township last month, 得胜镇 in each. */
export function pastRounds(counties: readonly County[], { inspected }: Calendar): RoundPlan[] {
  return inspected.flatMap((month, turn) => counties.map((county, order) => {
    const isLast = turn === inspected.length - 1
    const codes = county.townships.map(({ code }) => code)
    const each = EACH_MONTH[county.code] ?? PREFECTURE_EACH_MONTH
    const rotated = Array.from({ length: each }, (_, index) => codes[(turn * each + index) % codes.length]!)
    const townships = county.code !== LUXIAN ? rotated : isLast ? codes : [...new Set([DESHENG, ...rotated])]
    return {
      county, month, townships: townships.toSorted((a, b) => a - b), judged: townships.length, openedAt: at(`${month}-03`, 9, order * 20), drawnAt: at(`${month}-03`, 10),
      judgeFrom: `${month}-05`, judgeUntil: `${month}-24`, closedAt: at(earlier(`${month}-28`, lastDayOf(month)), 17, order * 10),
    }
  }))
}

/** This month's open rounds, half done. 得胜镇 waits to be drawn: that is what a visitor tries. */
export function currentRounds(counties: readonly County[], { month, today }: Calendar): RoundPlan[] {
  const openedOn = earlier(`${month}-02`, today)
  const hour = openedOn === today ? 0 : 9
  const judgeFrom = addDays(openedOn, 1)
  const yesterday = addDays(today, -1)
  return counties.filter(({ code }) => code === LUXIAN || code === HEJIANG).map((county, order) => {
    const open = county.townships.map(({ code }) => code).filter((code) => code !== DESHENG)
    const townships = open.slice(0, county.code === LUXIAN ? 6 : 3)
    const canJudge = judgeFrom <= yesterday
    return {
      county, month, townships, judged: canJudge ? (county.code === LUXIAN ? 3.5 : 1.5) : 0, openedAt: at(openedOn, hour, order),
      drawnAt: at(openedOn, hour, 5), judgeFrom, judgeUntil: yesterday, closedAt: null,
    }
  })
}
