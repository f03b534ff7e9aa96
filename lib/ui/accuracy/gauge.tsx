import { percent } from '@/lib/kit/words/numbers'
import { TARGET, verdictOf, type Accuracy } from './verdict'

const LEFT = 6
const WIDTH = 288

/** A ruler with the target marked: the band is the interval, the dot the weighted estimate. */
export function Gauge({ title, accuracy, target = TARGET }: { title: string; accuracy: Accuracy; target?: number }) {
  const { estimate, low, high } = accuracy
  const { look } = verdictOf(accuracy, target)
  const from = startOf(low)
  const at = (share: number) => tenth(LEFT + (WIDTH * (share * 100 - from)) / (100 - from))
  const step = (100 - from) / 20
  const ticks = Array.from({ length: 21 }, (_, index) => ({ figure: from + index * step, long: index % 5 === 0 }))
  const targetX = at(target)
  return (
    <svg
      className={look ? `gauge gauge-${look}` : 'gauge'}
      viewBox="0 0 300 54"
      role="img"
      aria-label={`${title}加权估计${percent(estimate)}，95%区间${percent(low)}至${percent(high)}，目标${target * 100}%`}
    >
      <path className="base" d="M6 26H294" />
      {ticks.map(({ figure, long }) => <path key={figure} className="tick" d={`M${at(figure / 100)} 26v${long ? 8 : 4}`} />)}
      {ticks.filter(({ figure, long }) => long && Math.abs(at(figure / 100) - targetX) > 36).map(({ figure }) => (
        <text key={figure} x={at(figure / 100)} y="50" textAnchor="middle">{figure}</text>
      ))}
      <rect className="ci" x={at(low)} y="8" width={tenth(Math.max(1, at(high) - at(low)))} height="16" />
      <path className="target" d={`M${targetX} 4v32`} />
      <text className="t-label" x={targetX} y="50" textAnchor="middle">目标{target * 100}</text>
      <circle className="dot" cx={at(estimate)} cy="16" r="5.5" />
    </svg>
  )
}

/** The ruler usually begins at 80; a place far below gets a longer one rather than a cut one. */
const startOf = (low: number) => [80, 60].find((start) => low * 100 >= start) ?? 0
const tenth = (x: number) => Math.round(x * 10) / 10
