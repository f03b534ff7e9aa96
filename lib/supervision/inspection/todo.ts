import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/grants'
import { lastDayOf, thisMonth } from '@/lib/kit/dates/month'
import { today } from '@/lib/kit/dates/day'
import { workingDaysBetween } from '@/lib/kit/dates/working-days'
import type { Tx } from '@/lib/kit/db/types'
import { deadlineWords, monthWords } from '@/lib/kit/words/dates'
import { setting } from '@/lib/management/settings/queries'
import { findOwnRound, listProgress } from '@/lib/supervision/sampling/queries'
import { isDrawingOffice, whyCannotOpenRound } from '@/lib/supervision/sampling/rules'
import { FIRST_MONTH } from '@/lib/supervision/sampling/settings'
import type { Todo } from '@/lib/ui/todo-list'

/** County officers: this month's round to open, then the households that are left to judge. */
export async function inspectionTodos(actor: Actor, tx: Tx): Promise<Todo[]> {
  if (!isDrawingOffice(actor) || !may(actor.role, 'inspection.judge')) return []
  const month = thisMonth()
  const left = deadlineWords(workingDaysBetween(today(), lastDayOf(month)))
  const round = await findOwnRound(actor, tx, month)
  if (!round) {
    if (whyCannotOpenRound(actor, month, await setting(tx, FIRST_MONTH))) return []
    return [{ href: '/supervision/inspections', title: `开启${monthWords(month)}抽查`, amount: 1, unit: '次', reason: '每个乡镇（街道）按任务数抽取。', tag: { tone: 'soon', words: left } }]
  }
  if (round.state === 'closed') return []
  const progress = await listProgress(actor, tx, round.id)
  const open = progress.reduce((sum, one) => sum + one.drawn - one.judged, 0)
  return [{
    href: `/supervision/inspections/${round.id}`, title: '判定抽到的户', amount: open, unit: '户',
    reason: `${monthWords(month)}抽查，已抽${progress.length}个乡镇（街道）。`, tag: { tone: 'soon', words: left },
  }]
}
