import type { HandedFacts, MoveState } from '@/lib/casework/registry/move-queries'
import { categoryLabel, levelLabel } from '@/lib/casework/registry/disability'
import { valueWords } from '@/lib/casework/registry/words'
import { ageOn, today } from '@/lib/kit/dates/day'
import { Tag, type Tone } from '@/lib/ui/tag'

const STATES: Record<MoveState, [Tone, string]> = {
  pending: ['soon', '等对方答复'],
  accepted: ['good', '已接收'],
  refused: ['returned', '对方没有接收'],
  withdrawn: ['missing', '已撤回'],
}

export function MoveTag({ state, waitsForMe }: { state: MoveState; waitsForMe?: boolean }) {
  const [tone, words] = STATES[state]
  return <Tag tone={tone}>{state === 'pending' && waitsForMe ? '等您接收' : words}</Tag>
}

/** 女 52，肢体二级，证件尾号0228: as much as the receiving side has to know. */
export const handedWords = ({ sex, birthDate, category, level, idNumberTail }: HandedFacts) =>
  `${valueWords('sex', sex)} ${ageOn(birthDate, today())}，${categoryLabel(category)}${levelLabel(level)}，证件尾号${idNumberTail}`
