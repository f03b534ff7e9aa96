/** How far along the tape, in px of its 500 px drawing; the frame line takes one at each side. */
const at = (share: number) => 1 + 498 * Math.min(1, Math.max(0, share))

/**
 * Progress as a tape: done of total, with a thin line where it should be today. `label` says the same in words
 * for readers; the page says it beside the tape.
 */
export function Measure({ done, total, expected, label }: { done: number; total: number; expected?: number; label: string }) {
  const marks = total > 0 && total <= 12 ? total : 10
  const end = at(total > 0 ? done / total : 0)
  return (
    <svg className="meas" viewBox="0 0 500 22" preserveAspectRatio="none" role="img" aria-label={label}>
      <rect className="rail" x=".5" y=".5" width="499" height="21" />
      <rect className="fill" x="1" y="1" width={round(end - 1)} height="20" />
      {Array.from({ length: marks - 1 }, (_, index) => at((index + 1) / marks)).map((x, index) => (
        <path key={x} className={x < end ? 'tick-on' : 'tick'} d={`M${round(x)} ${index + 1 === marks / 2 ? '10v11' : '14v7'}`} />
      ))}
      {expected !== undefined && total > 0 && <path className="today" d={`M${round(at(expected / total))} 0v22`} />}
    </svg>
  )
}

const round = (x: number) => Math.round(x * 10) / 10
