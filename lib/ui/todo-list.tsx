import type { ReactNode } from 'react'
import { Tag, type Tone } from './tag'
import { TextLink } from './text-link'
import { count } from '@/lib/kit/words/numbers'

/** One kind of work: how much, what, why now, by when. The caller orders by deadline. */
export type Todo = { href: string; title: string; amount: number; unit: string; reason: ReactNode; tag?: { tone: Tone; words: ReactNode }; late?: boolean }

export function TodoList({ todos }: { todos: readonly Todo[] }) {
  return (
    <ol className="panel todo">
      {todos.map(({ href, title, amount, unit, reason, tag, late }) => (
        <li key={href + title} className={late ? 'is-late' : undefined}>
          <div className={count(amount).length > 4 ? 'todo-n is-long' : 'todo-n'}>{count(amount)}<small>{unit}</small></div>
          <div><TextLink className="todo-t" href={href}>{title}</TextLink><p>{reason}</p></div>
          {tag && <Tag tone={tag.tone}>{tag.words}</Tag>}
        </li>
      ))}
    </ol>
  )
}
