import type { Day } from '@/lib/kit/dates/day'
import { deadlineWords } from '@/lib/kit/words/dates'
import { daysLeft } from '@/lib/management/rectification/rules'
import { stateWords } from '@/lib/management/rectification/schema'
import { Tag, type Tone } from '@/lib/ui/tag'

const TONES: Record<string, Tone> = { issued: 'planned', replied: 'running', reopened: 'returned', closed: 'good' }
const SOON = 3

export function StateTag({ state }: { state: string }) {
  return <Tag tone={TONES[state] ?? 'planned'}>{stateWords(state)}</Tag>
}

/** Working days that are left, or by how many it is late; nothing when nobody is waited for. */
export function DeadlineTag({ state, dueOn, today }: { state: string; dueOn: Day; today: Day }) {
  const left = daysLeft({ state, dueOn }, today)
  if (left === null) return null
  return <Tag tone={left < 0 ? 'late' : left <= SOON ? 'soon' : 'planned'}>{deadlineWords(left)}</Tag>
}
