import type { Actor } from '@/lib/access/actor'
import { may } from '@/lib/access/grants'
import type { Tx } from '@/lib/kit/db/types'
import type { Todo } from '@/lib/ui/todo-list'
import { countWaitingMoves } from './move-queries'

/** Persons whom another village hands over and who wait to be taken in. */
export async function moveTodos(actor: Actor, tx: Tx): Promise<Todo[]> {
  if (!may(actor.role, 'person.move')) return []
  const amount = await countWaitingMoves(actor, tx)
  return [{ href: '/casework/moves', title: '接收迁入的人', amount, unit: '人', reason: '别的村（社区）移交过来，接收以后才能调研和服务。', tag: { tone: 'soon', words: '等您接收' } }]
}
