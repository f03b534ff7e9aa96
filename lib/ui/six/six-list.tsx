import type { ReactNode } from 'react'
import { Tag, type Tone } from '@/lib/ui/tag'
import { SIX_NUMERALS, type SixState } from './elements'

const STATES = {
  full: ['is-full', 'good', '完整'],
  weak: ['is-weak', 'hint', '要改'],
  missing: [undefined, 'missing', '没填'],
} as const satisfies Record<SixState, readonly [string | undefined, Tone, string]>

/** One element: its name, what is recorded or missing, and the field it leads to. */
export type SixElement = { name: string; recorded: ReactNode; state: SixState; href?: string }

export function SixList({ elements }: { elements: readonly SixElement[] }) {
  return (
    <ol className="six six-list">
      {elements.map(({ name, recorded, state, href }, index) => {
        const [look, tone, words] = STATES[state]
        return (
          <li key={name} className={look}>
            <SixNumeral index={index} />
            <div>{href ? <a className="six-a" href={href}>{name}</a> : <p className="strong">{name}</p>}<p>{recorded}</p></div>
            <Tag tone={tone}>{words}</Tag>
          </li>
        )
      })}
    </ol>
  )
}

export function SixNumeral({ index }: { index: number }) {
  return <span className="six-n" aria-hidden="true">{SIX_NUMERALS[index]}</span>
}
