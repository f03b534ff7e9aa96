import { percentFigure } from '@/lib/kit/words/numbers'
import { TARGET, verdictOf, type Accuracy } from './verdict'

/** The ends of the column's axis, as shares; the same for all rows, or rows could not be compared. */
export type Axis = { from: number; to: number }

/** One interval in a table cell; the figures stand in cells of their own. Three shapes for the three verdicts. */
export function Whisker({ accuracy, axis, target = TARGET }: { accuracy: Accuracy; axis: Axis; target?: number }) {
  const { estimate, low, high } = accuracy
  const { look } = verdictOf(accuracy, target)
  const at = (share: number) => Math.round((2200 * Math.min(1, Math.max(0, (share - axis.from) / (axis.to - axis.from))))) / 10
  const suffix = look && `-${look}`
  return (
    <svg className="whisk" viewBox="0 0 220 24" role="img" aria-label={`95%区间${percentFigure(low)}至${percentFigure(high)}`}>
      <path className="t" d={`M${at(target)} -10v44`} />
      <path className={`w${suffix}`} d={`M${at(low)} 12H${at(high)}`} />
      <Mark look={look} x={at(estimate)} />
    </svg>
  )
}

function Mark({ look, x }: { look: '' | 'bad' | 'wait'; x: number }) {
  if (look === 'bad') return <path className="d-bad" d={`M${x} 20l-8-14h16z`} />
  if (look === 'wait') return <circle className="d-wait" cx={x} cy="12" r="5" />
  return <circle className="d" cx={x} cy="12" r="6" />
}
