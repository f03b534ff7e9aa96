import { COUNTY } from '@/lib/casework/region/schema'
import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/grants'
import { type Month, shownMonth } from '@/lib/kit/dates/month'

/** Townships are drawn by their county: the officers of other levels read the rounds below them. */
export function isDrawingOffice(actor: Actor): boolean {
  return actor.region.level === COUNTY && may(actor.role, 'inspection.draw')
}

/** Why the round of a month cannot be opened; null when it can. */
export function whyCannotOpenRound(actor: Actor, month: Month, firstMonth: number): string | null {
  if (!isDrawingOffice(actor)) return '乡镇（街道）的抽查由县（市、区）宣文体业务员开启，您可以查看本地区各县的抽查。'
  if (Number(month.slice(5)) < firstMonth) return `按工作计划，每月抽查从${firstMonth}月开始，${shownMonth(month)}还不能开启。`
  return null
}

type RoundState = { regionCode: number; state: string }

/** Why a township cannot be drawn in this round; null when it can. `frame` counts its households. */
export function whyCannotDraw(actor: Actor, round: RoundState, frame: number): string | null {
  if (!isDrawingOffice(actor) || round.regionCode !== actor.region.code) return '抽签由开启这次抽查的县（市、区）业务员办理。'
  if (round.state === 'closed') return '这个月的抽查已经结束，不能再抽。'
  if (frame === 0) return '这个乡镇（街道）没有在册的残疾人，没有户可以抽。'
  return null
}

/** Why a round cannot be closed; null when it can. A month that is over may be closed as it stands. */
export function whyCannotClose(
  actor: Actor,
  round: RoundState & { month: Month },
  left: { undrawn: number; unjudged: number },
  thisMonth: Month,
): string | null {
  if (!isDrawingOffice(actor) || round.regionCode !== actor.region.code) return '抽查由开启它的县（市、区）业务员结束。'
  if (round.state === 'closed') return '这个月的抽查已经结束了。'
  if (round.month < thisMonth) return null
  if (left.undrawn > 0) return `还有${left.undrawn}个乡镇（街道）没有抽，本月没有过完，还不能结束。`
  if (left.unjudged > 0) return `还有${left.unjudged}户没有判完，本月没有过完，还不能结束。`
  return null
}
