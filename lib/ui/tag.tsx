import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

/** What a state means; each has its own shape and colour, and the caller adds the word. */
const TONES = {
  good: ['good', 'ok'],
  late: ['danger', 'late'],
  soon: ['caution', 'clock'],
  unsure: ['caution', 'half'],
  hint: ['caution', 'info'],
  returned: ['caution', 'undo'],
  draft: ['note', 'half'],
  running: ['note', 'info'],
  planned: ['', 'ring'],
  missing: ['', 'empty'],
} as const satisfies Record<string, readonly [string, IconName]>

export type Tone = keyof typeof TONES

export function Tag({ tone, children }: { tone: Tone; children: ReactNode }) {
  const [colour, icon] = TONES[tone]
  return <span className={colour ? `tag tag-${colour}` : 'tag'}><Icon name={icon} />{children}</span>
}

/** A state and the day it holds since. */
export function DatedTag({ tone, date, children }: { tone: Tone; date: ReactNode; children: ReactNode }) {
  return <span className="tag-date"><Tag tone={tone}>{children}</Tag><span>{date}</span></span>
}
