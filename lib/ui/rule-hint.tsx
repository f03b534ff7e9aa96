import { useId, type ReactNode } from 'react'
import { Icon } from './icon'

type Props = {
  /** 可能漏了一项, 像是照抄的 — always a maybe. */
  title: string
  what?: ReactNode
  /** The facts of this person that make it likely. */
  why: ReactNode
  /** The question, with the reason when the hint is overridden. */
  children?: ReactNode
  /** So that a field can be described by the hint. */
  id?: string
}

/** Advice right after what it speaks of: what, why, and one question. It never blocks. */
export function RuleHint({ title, what, why, children, id }: Props) {
  const titleId = useId()
  return (
    <section className="rule" id={id} aria-labelledby={titleId}>
      <p className="rule-title" id={titleId}><Icon name="info" />提示：{title}</p>
      {what && <p>{what}</p>}
      <p className="rule-why">{why}</p>
      {children}
    </section>
  )
}

/** The same on one line, for the judging page: facts only, it proposes no verdict. */
export function RuleLine({ children }: { children: ReactNode }) {
  return <p className="rule-line"><Icon name="info" /><span>{children}</span></p>
}
