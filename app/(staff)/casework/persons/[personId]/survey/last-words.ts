import { answerWords } from '@/lib/casework/catalogue/field'
import type { Answer, Item } from '@/lib/casework/catalogue/schema'
import type { Answers } from '@/lib/casework/survey/rules'

/** What was heard the year before, in words, for an item; nothing when it was not asked then. */
export function lastWords({ status, needs }: Answers) {
  const isKnown = Object.keys(status).length > 0
  return (item: Item): string | undefined => {
    if (item.form === 'need') return isKnown ? needWords(item, needs[item.code]) : undefined
    const answer = status[item.code]
    return answer == null ? undefined : answerWords(item, answer)
  }
}

/** A need in words: its options, 需要 where it has none, 不需要 where there is no need. */
export function needWords(item: Item, options: readonly string[] | undefined): string {
  if (!options || options.length === 0) return '不需要'
  const chosen = options.filter((option) => option !== 'yes')
  return chosen.length === 0 ? '需要' : answerWords(item, chosen as Answer)
}
