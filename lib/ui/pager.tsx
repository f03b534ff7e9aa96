import type { ReactNode } from 'react'
import { Icon } from './icon'
import { TextLink } from './text-link'

/** What this page holds, and the ways on; a missing direction is left out. */
export function Pager({ holds, previous, next }: { holds: ReactNode; previous?: string; next?: string }) {
  return (
    <nav className="pager" aria-label="翻页">
      <p>{holds}</p>
      {(previous || next) && (
        <div className="btn-row">
          {previous && <TextLink className="btn btn-small" href={previous} rel="prev"><Icon name="left" />上一页</TextLink>}
          {next && <TextLink className="btn btn-small" href={next} rel="next">下一页<Icon name="right" /></TextLink>}
        </div>
      )}
    </nav>
  )
}
