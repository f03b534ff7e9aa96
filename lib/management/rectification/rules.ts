import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/grants'
import { addDays, type Day, shownDay } from '@/lib/kit/dates/day'
import { addWorkingDays, workingDaysBetween } from '@/lib/kit/dates/working-days'

type Standing = { state: string; issuerRegion: number }

const CLOSED = '这份整改已经办结。'

/** Whether somebody has to answer now; only then can it be late. */
export const isWaiting = (state: string) => state === 'issued' || state === 'reopened'

/** Working days until the deadline, negative when it has passed; null when nothing is waited for. */
export const daysLeft = ({ state, dueOn }: { state: string; dueOn: Day }, today: Day): number | null =>
  isWaiting(state) ? workingDaysBetween(today, dueOn) : null

/** A deadline leaves at least one working day, and at most half a year. */
export function whyBadDeadline(dueOn: Day, today: Day): string | null {
  const first = addWorkingDays(today, 1)
  if (dueOn < first) return `期限至少要留1个工作日，最早是${shownDay(first)}`
  if (dueOn > addDays(today, 183)) return '期限最长半年，请核对日期'
  return null
}

/** Why the actor cannot reply now; null when they can. */
export function whyCannotReply(actor: Actor, { state }: Standing): string | null {
  if (!may(actor.role, 'rectification.reply')) return '整改由村（社区）专委或乡镇（街道）专干回复。'
  if (state === 'closed') return CLOSED
  if (state === 'replied') return '已经回复，等发出通知的业务员复核。'
  return null
}

/** Why the actor cannot close the notice or send it back; null when they can. */
export function whyCannotCheck(actor: Actor, { state, issuerRegion, repliedBy }: Standing & { repliedBy: string | null }): string | null {
  if (!may(actor.role, 'rectification.issue') || issuerRegion !== actor.region.code) return '由发出通知的业务员复核。'
  if (state === 'closed') return CLOSED
  if (isWaiting(state)) return '还没有回复，等基层回复后再复核。'
  if (repliedBy === actor.accountId) return '这次回复是您写的，不能由您自己复核，请同事复核。'
  return null
}
