import { may } from '@/lib/access/grants'
import { shanghaiDay, today } from '@/lib/kit/dates/day'
import { addWorkingDays, workingDaysBetween } from '@/lib/kit/dates/working-days'
import { dayAsSaid, deadlineWords } from '@/lib/kit/words/dates'
import type { TodoSource } from '@/lib/analysis/todo/queries'
import { countOpenFollowUps } from './queries'

/** Days within which someone asks the person; the page where people rate promises it. */
export const FOLLOW_UP_WORKING_DAYS = 5

/** Ratings below 满意 that nobody has asked about yet. */
export const ratingTodos: TodoSource = async (actor, tx) => {
  if (!may(actor.role, 'rating.follow-up')) return []
  const { count, oldest } = await countOpenFollowUps(actor, tx)
  if (count === 0 || !oldest) return []
  const due = addWorkingDays(shanghaiDay(oldest), FOLLOW_UP_WORKING_DAYS)
  const left = due < today() ? -workingDaysBetween(due, today()) : workingDaysBetween(today(), due)
  return [{
    href: '/supervision/ratings?followUp=open',
    title: '回访没有评“满意”的',
    amount: count,
    unit: '条',
    reason: `最早的一条是${dayAsSaid(oldest, today())}评的。回访后请选定原因，并告诉本人结果。`,
    tag: { tone: left < 0 ? 'late' : 'soon', words: deadlineWords(left) },
    late: left < 0,
  }]
}
