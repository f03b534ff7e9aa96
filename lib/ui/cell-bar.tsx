/** A bar beside a figure in a table cell; the figure itself stands in the cell. `share` of the whole, 0 to 1. */
export function CellBar({ share, alone }: { share: number; alone?: boolean }) {
  const width = Math.round(1200 * Math.min(1, Math.max(0, share))) / 10
  return (
    <svg className={alone ? 'cellbar cellbar-l' : 'cellbar'} viewBox="0 0 120 14" preserveAspectRatio="none" aria-hidden="true">
      <rect className="rail" width="120" height="14" />
      <rect className="fill" width={width} height="14" />
    </svg>
  )
}
