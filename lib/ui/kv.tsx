import type { ReactNode } from 'react'
import { TextLink } from './text-link'

/** A fact with what can be done about it: 改, 这里不对. The act names its fact for readers. */
export type Fact = { term: string; value: ReactNode; act?: { href: string; label: string } }

export function Kv({ facts, tight }: { facts: readonly Fact[]; tight?: boolean }) {
  return (
    <dl className={tight ? 'kv kv-tight' : 'kv'}>
      {facts.map(({ term, value, act }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            {value}
            {act && <>{' '}<TextLink className="link-tall" href={act.href}>{act.label}<span className="vh">：{term}</span></TextLink></>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
