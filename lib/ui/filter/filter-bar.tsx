import type { ReactNode } from 'react'
import { TextLink } from '@/lib/ui/text-link'

type Props = {
  /** The list's own address: GET, so the address is the state. */
  action: string
  children: ReactNode
  open?: boolean
  clearHref?: string
  label?: string
  submit?: string
  /** Fields always in view, for pages that are nothing but a chosen view (analysis). */
  flat?: boolean
  /** What the form must carry on: sort, tab. */
  keep?: Record<string, string>
}

const NOTHING = {}

export function FilterBar({ action, children, open, clearHref, label = '查询条件', submit = '查询', flat, keep = NOTHING }: Props) {
  const grid = (
    <div className={flat ? 'filters-grid filters-flat' : 'filters-grid'}>
      {children}
      <div className="btn-row">
        <button className="btn btn-main btn-small">{submit}</button>
        {clearHref && <TextLink className="btn btn-small btn-plain" href={clearHref}>清除条件</TextLink>}
      </div>
    </div>
  )
  return (
    <search>
      <form className="panel filters" method="get" action={action} aria-label={label}>
        {Object.entries(keep).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} readOnly />)}
        {flat ? grid : <details open={open}><summary>{label}</summary><div>{grid}</div></details>}
      </form>
    </search>
  )
}
