import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/kit/db/types'
import { today } from '@/lib/kit/dates/day'
import type { Todo } from '@/lib/ui/todo-list'
import { countToReview, surveyProgress } from './list'
import { surveyYear } from './schema'

/** Village: surveys given back, half filled, still to do. Township: surveys that wait for review. */
export async function surveyTodos(actor: Actor, tx: Tx): Promise<Todo[]> {
  if (actor.role === 'village-worker') return villageTodos(actor, tx)
  return actor.role === 'township-worker' ? reviewTodos(actor, tx) : []
}

async function villageTodos(actor: Actor, tx: Tx): Promise<Todo[]> {
  const year = surveyYear()
  const { todo, draft, returned, total } = await surveyProgress(actor, tx, year, actor.scope)
  const isLate = today() > `${year}-11-30`
  return [
    {
      href: '/casework/visits?state=returned#people', title: '改被退回的调研', amount: returned, unit: '人', late: true,
      reason: '审核人写了哪里要改；改好再交，还是原来的编号。', tag: { tone: 'returned', words: '被退回' },
    },
    {
      href: '/casework/visits?state=draft#people', title: '填完填到一半的调研', amount: draft, unit: '人',
      reason: '已填的都存着，接着填就行。', tag: { tone: 'draft', words: '填到一半' },
    },
    {
      href: '/casework/visits?state=todo#people', title: `${year}年入户调研`, amount: todo, unit: '人', late: isLate && todo > 0,
      reason: `全村${total}人，每人每年至少更新一次，12月31日前做完。`, tag: isLate ? { tone: 'soon', words: '年底到期' } : undefined,
    },
  ]
}

async function reviewTodos(actor: Actor, tx: Tx): Promise<Todo[]> {
  const years = await countToReview(actor, tx)
  return years.map(({ year, count }) => {
    const isPast = year !== surveyYear()
    return {
      href: `/casework/visits?state=submitted&by=others${isPast ? `&year=${year}` : ''}`, title: isPast ? `审核${year}年的入户调研` : '审核入户调研', amount: count, unit: '人',
      reason: '村（社区）交上来的，通过或写明哪里要改再退回。', tag: { tone: 'running', words: '待审核' }, late: isPast,
    }
  })
}
