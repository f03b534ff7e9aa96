import type { ReactNode } from 'react'
import { Icon } from '@/lib/ui/icon'
import { TextLink } from '@/lib/ui/text-link'

/** A chosen condition and the address without it. */
export type Picked = { label: string; without: string }

/** What the list is narrowed to; each condition is a link that takes itself away. */
export function PickedFilters({ picked, holds }: { picked: readonly Picked[]; holds?: ReactNode }) {
  return (
    <div className="picked">
      {picked.length > 0 && <span>已选：</span>}
      {picked.map(({ label, without }) => (
        <TextLink key={label} href={without}>{label}<Icon name="x" /><span className="vh">，去掉这个条件</span></TextLink>
      ))}
      {holds && <span className="small">{holds}</span>}
    </div>
  )
}
