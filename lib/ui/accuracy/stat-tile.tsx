import { useId, type ReactNode } from 'react'
import { interval, percentFigure } from '@/lib/kit/words/numbers'
import { MoreLink } from '@/lib/ui/more-link'
import { Tag } from '@/lib/ui/tag'
import { Gauge } from './gauge'
import { TARGET, TOO_FEW, verdictOf, type Accuracy } from './verdict'

type Props = {
  title: string
  /** Null when the sample is below its minimum: then no figure may be shown. */
  accuracy: Accuracy | null
  target?: number
  facts: readonly { term: string; value: ReactNode }[]
  link?: { href: string; label: string }
  heading?: 'h2' | 'h3'
}

/** One accuracy: the official figure, how sure it is, and the rows it comes from. */
export function StatTile({ title, accuracy, target = TARGET, facts, link, heading: Heading = 'h3' }: Props) {
  const id = useId()
  const verdict = accuracy && verdictOf(accuracy, target)
  return (
    <section className="panel stat" aria-labelledby={id}>
      <div className="stat-head">
        <Heading id={id}>{title}</Heading>
        <Tag tone={verdict?.tone ?? 'missing'}>{verdict?.words ?? '样本不足'}</Tag>
      </div>
      {accuracy ? (
        <>
          <p className="stat-fig">
            <strong>{percentFigure(accuracy.official)}<small>%</small></strong>
            <span>95%区间 {interval(accuracy.low, accuracy.high)}</span>
          </p>
          <Gauge title={title} accuracy={accuracy} target={target} />
        </>
      ) : (
        <p className="stat-none">{TOO_FEW}</p>
      )}
      <dl>
        {facts.map(({ term, value }) => <Pair key={term} term={term} value={value} />)}
      </dl>
      {link && <MoreLink href={link.href}>{link.label}</MoreLink>}
    </section>
  )
}

const Pair = ({ term, value }: { term: string; value: ReactNode }) => <><dt>{term}</dt><dd>{value}</dd></>
