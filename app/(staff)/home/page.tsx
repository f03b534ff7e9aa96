import type { Metadata } from 'next'
import { Fragment } from 'react'
import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { may } from '@/lib/access/grants'
import { listTodos } from '@/lib/analysis/todo/queries'
import { today } from '@/lib/kit/dates/day'
import type { Tx } from '@/lib/kit/db/types'
import { dayWithWeekday } from '@/lib/kit/words/dates'
import { Empty } from '@/lib/ui/empty'
import { PageHead } from '@/lib/ui/page-head'
import { Section } from '@/lib/ui/section'
import { TodoList } from '@/lib/ui/todo-list'
import { EntryRow } from '@/lib/web/entry-list'
import { barFor } from '@/lib/web/nav'
import { requireActor } from '@/lib/web/require-actor'
import { StaffPage } from '@/lib/web/staff-page'
import { leadOf } from './lead'
import { HOME_PARTS, type HomeShow } from './parts'

export const metadata: Metadata = { title: '我的待办' }

export default async function HomePage() {
  const actor = await requireActor('home.view')
  const { todos, parts } = await asActor(actor, async (tx) => ({
    todos: await listTodos(actor, tx),
    parts: await showParts(actor, tx),
  }))
  const entries = barFor(actor.role).flatMap((bar) => bar.entries.filter((entry) => may(actor.role, entry.permission)))
  const waiting = todos.reduce((sum, todo) => sum + todo.amount, 0)
  return (
    <StaffPage actor={actor} section="home" waiting={waiting}>
      <PageHead title="我的待办" lead={`${dayWithWeekday(today())}。${leadOf(todos)}`} />
      <div className="stack-l">
        <div className="cols g-7-5">
          <Section id="todo" title="按先后办" note={todos.length > 0 ? `共${todos.length}类，逾期的在前` : undefined}>
            {todos.length > 0 ? <TodoList todos={todos} /> : <Empty title="现在没有要办的事">有新的需求、整改、评价要办时，会出现在这里。</Empty>}
          </Section>
          <div className="stack-l">
            {parts.map(({ name, beside }) => <Fragment key={name}>{beside}</Fragment>)}
            <Section id="entries" title="常用"><EntryRow entries={entries} /></Section>
          </div>
        </div>
        {parts.map(({ name, below }) => <Fragment key={name}>{below}</Fragment>)}
      </div>
    </StaffPage>
  )
}

async function showParts(actor: Actor, tx: Tx) {
  const shown: ({ name: string } & HomeShow)[] = []
  for (const { name, permission, show } of HOME_PARTS) if (may(actor.role, permission)) shown.push({ name, ...(await show(actor, tx)) })
  return shown
}
