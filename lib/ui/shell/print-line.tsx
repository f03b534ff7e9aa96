import { momentWords } from '@/lib/kit/words/dates'
import { whoWords, type Who } from './band'

/** Who printed this and when; only on paper. */
export function PrintLine({ who }: { who: Who }) {
  return <p className="print-only small">打印：{whoWords(who)}，{momentWords()}</p>
}
