import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

const TONES = {
  info: ['', 'info'],
  good: ['notice-good', 'ok'],
  caution: ['notice-caution', 'clock'],
  danger: ['notice-danger', 'late'],
  locked: ['', 'lock'],
} as const satisfies Record<string, readonly [string, IconName]>

type Props = {
  tone?: keyof typeof TONES
  /** `result` for what an act brought about, `failure` for what went wrong; a standing notice has neither. */
  says?: 'result' | 'failure'
  children: ReactNode
}

export function Notice({ tone = 'info', says, children }: Props) {
  const [look, icon] = TONES[tone]
  return (
    <div className={look ? `notice ${look}` : 'notice'} role={says === 'result' ? 'status' : says === 'failure' ? 'alert' : undefined}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  )
}

/** After an act: the word in `?done=` chooses one of the page's own sentences; any other word shows nothing. */
export function DoneNotice({ done, words }: { done: string | string[] | undefined; words: Record<string, ReactNode> }) {
  if (typeof done !== 'string' || !Object.hasOwn(words, done)) return null
  return <Notice tone="good" says="result"><p>{words[done]}</p></Notice>
}
