import { useId, type ReactNode } from 'react'
import { Icon } from './icon'

type Props = {
  title: string
  /** What kind of number it is: 受理编号. */
  numberLabel: string
  number: string
  heading?: 'h1' | 'h2'
  children: ReactNode
}

/** What was received and its number; the body says who answers by when and what happens if nobody does. */
export function Receipt({ title, numberLabel, number, heading: Heading = 'h1', children }: Props) {
  const id = useId()
  return (
    <section className="receipt" aria-labelledby={id}>
      <div className="receipt-top">
        <Icon name="ok" />
        <div><Heading id={id}>{title}</Heading><p>{numberLabel}</p><p className="receipt-no">{number}</p></div>
      </div>
      <div className="receipt-body stack-s">{children}</div>
    </section>
  )
}
