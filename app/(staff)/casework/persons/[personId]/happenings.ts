import type { listPersonChanges } from '@/lib/casework/registry/history'
import { SOURCE_WORDS, type ChangeSource } from '@/lib/casework/registry/history'
import { CHANGE_LABELS } from '@/lib/casework/registry/words'
import { momentWords } from '@/lib/kit/words/dates'
import type { Happening } from '@/lib/ui/timeline'

type Change = Awaited<ReturnType<typeof listPersonChanges>>[number]

/** Changes that were saved together are one happening: who, from which act, and each field with both values. */
export function happeningsOf(changes: readonly Change[]): Happening[] {
  const together = Map.groupBy(changes, (change) => `${change.at.toISOString()}/${change.source}`)
  return [...together].map(([key, group]) => {
    const { at, byName, source } = group[0]!
    const act = SOURCE_WORDS[source as ChangeSource] ?? source
    return { key, at: at.toISOString(), when: momentWords(at), what: `${byName}，${act}。${group.map(sentence).join('；')}。` }
  })
}

function sentence({ field, from, to }: Change): string {
  if (field === 'registered') return `登记了${to}`
  if (field === 'reason') return `原因：${to}`
  return `${CHANGE_LABELS[field] ?? field}：${from} → ${to}`
}
