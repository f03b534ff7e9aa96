import { count } from '@/lib/kit/words/numbers'
import type { Todo } from '@/lib/ui/todo-list'

/** Where to begin, in one sentence: the first of what is late, else the first of all. */
export function leadOf(todos: readonly Todo[]): string {
  const [first, second] = todos
  if (!first) return '现在没有要办的事。'
  const begin = `先${words(first)}`
  return second ? `${begin}，再${words(second)}。` : `${begin}。`
}

const words = ({ amount, unit, title }: Todo) => `${title}（${count(amount)}${unit}）`
