import { sql } from 'kysely'
import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/grants'
import { ancestorAt } from '@/lib/casework/region/codes'
import { listRegionPath } from '@/lib/casework/region/queries'
import { COUNTY } from '@/lib/casework/region/schema'
import { today } from '@/lib/kit/dates/day'
import { workingDaysBetween } from '@/lib/kit/dates/working-days'
import type { Tx } from '@/lib/kit/db/types'
import { dayWords, deadlineWords } from '@/lib/kit/words/dates'
import type { Todo } from '@/lib/ui/todo-list'
import { rectificationsFor } from './queries'

const LIST = '/management/rectifications'

/** Workers: notices to answer. Officers: replies to check, and what is late below them. */
export async function rectificationTodos(actor: Actor, tx: Tx): Promise<Todo[]> {
  if (!may(actor.role, 'rectification.view')) return []
  const day = today()
  const waiting = sql<boolean>`rectification.state in ('issued', 'reopened')`
  const counts = await rectificationsFor(actor, tx)
    .where('rectification.state', '!=', 'closed')
    .select([
      sql<number>`count(*) filter (where ${waiting} and due_on < ${day})`.as('late'),
      sql<number>`count(*) filter (where ${waiting} and due_on >= ${day})`.as('open'),
      sql<number>`count(*) filter (where state = 'replied' and issuer_region = ${actor.region.code})`.as('replied'),
      sql<string | null>`min(due_on) filter (where ${waiting} and due_on >= ${day})`.as('nextDue'),
      sql<string | null>`min(due_on) filter (where ${waiting} and due_on < ${day})`.as('lateSince'),
      sql<number | null>`(array_agg(region_code order by due_on, id) filter (where ${waiting} and due_on < ${day}))[1]`.as('lateAt'),
    ])
    .executeTakeFirstOrThrow()
  const where = counts.lateAt && actor.region.level < COUNTY ? await countyWords(tx, counts.lateAt, actor.region.level) : ''
  const isReplier = may(actor.role, 'rectification.reply')
  const late: Todo = {
    href: `${LIST}?late=1&sort=due`, title: isReplier ? '回复逾期的整改' : '督促逾期的整改', amount: counts.late, unit: '份', late: true,
    reason: `${since(counts.lateSince, where)}${isReplier ? '请今天就回复。' : '请督促下面回复。'}`,
    tag: { tone: 'late', words: counts.lateSince ? deadlineWords(workingDaysBetween(day, counts.lateSince)) : '已逾期' },
  }
  if (isReplier) {
    const left = counts.nextDue ? deadlineWords(workingDaysBetween(day, counts.nextDue)) : ''
    const open: Todo = {
      href: `${LIST}?late=0&sort=due`, title: '回复整改通知', amount: counts.open, unit: '份',
      reason: '按通知逐条核实、改正记录，再回复。', tag: left ? { tone: 'soon', words: `最近一份${left}` } : undefined,
    }
    return [late, open]
  }
  if (!may(actor.role, 'rectification.issue')) return [late]
  const replied: Todo = { href: `${LIST}?state=replied`, title: '复核整改回复', amount: counts.replied, unit: '份', reason: '看改到位没有：到位的办结，不到位的退回。' }
  return [replied, late]
}

const since = (due: string | null, where: string) => (due ? `最早的一份${where && `在${where}，`}${dayWords(due)}到期。` : '')

/** The county whose office answers for a village, as a wider office names it: the province with the city. */
async function countyWords(tx: Tx, village: number, level: number): Promise<string> {
  const path = await listRegionPath(tx, ancestorAt(village, COUNTY))
  return path.filter((region) => region.level > level).map(({ name }) => name).join('')
}
