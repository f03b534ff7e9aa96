import type { Part } from '@/lib/casework/survey/parts'
import { HINT_TITLES, type Hint } from '@/lib/casework/survey/rules'
import { RuleHint } from '@/lib/ui/rule-hint'

/** The hints that speak of items of this part. */
export function hintsOf(part: Part, hints: readonly Hint[]): Hint[] {
  const items = new Set([...part.status, ...part.needs].map((item) => `${item.form}-${item.code}`))
  return hints.filter((hint) => items.has(`${hint.form}-${hint.item}`))
}

/** Advice after the questions: it says 可能 and asks to check with the person; nothing is held up. */
export const Hints = ({ hints }: { hints: readonly Hint[] }) =>
  hints.map((hint) => <RuleHint key={hint.id} id={`hint-${hint.id}`} title={HINT_TITLES[hint.kind]} what={hint.what} why={hint.why} />)
