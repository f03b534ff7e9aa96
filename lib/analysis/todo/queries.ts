import type { Actor } from '@/lib/access/actor'
import { moveTodos } from '@/lib/casework/registry/todo'
import { surveyTodos } from '@/lib/casework/survey/todo'
import type { Tx } from '@/lib/kit/db/types'
import { rectificationTodos } from '@/lib/management/rectification/todo'
import { inspectionTodos } from '@/lib/supervision/inspection/todo'
import { ratingTodos } from '@/lib/supervision/rating/todo'
import type { Todo } from '@/lib/ui/todo-list'

/** What one part of the platform has waiting for this actor; answers nothing for roles it does not concern. */
export type TodoSource = (actor: Actor, tx: Tx) => Promise<Todo[]>

/** Each part adds its source here; sources ask only for what the role may do. */
const SOURCES: TodoSource[] = [moveTodos, surveyTodos, ratingTodos, inspectionTodos, rectificationTodos]

/** Everything that waits for the actor, late first, then in the order of the sources. */
export async function listTodos(actor: Actor, tx: Tx): Promise<Todo[]> {
  const found: Todo[] = []
  for (const source of SOURCES) found.push(...(await source(actor, tx)))
  const todos = found.filter((todo) => todo.amount > 0)
  return [...todos.filter((todo) => todo.late), ...todos.filter((todo) => !todo.late)]
}
