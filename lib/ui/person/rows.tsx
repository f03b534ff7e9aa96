import type { ReactNode } from 'react'
import { Icon } from '@/lib/ui/icon'
import { Tag, type Tone } from '@/lib/ui/tag'
import { TextLink } from '@/lib/ui/text-link'

/** A linked row on a phone: what, one line about it, its state. */
export type Row = { href: string; title: ReactNode; note?: ReactNode; tag?: { tone: Tone; words: string } }

export function Rows({ rows }: { rows: readonly Row[] }) {
  return (
    <ul className="rows">
      {rows.map(({ href, title, note, tag }) => (
        <li key={href}>
          <TextLink className="row" href={href}>
            <span>
              <b>{title}</b>
              {note && <span className="small">{note}</span>}
              {tag && <span><Tag tone={tag.tone}>{tag.words}</Tag></span>}
            </span>
            <Icon name="right" />
          </TextLink>
        </li>
      ))}
    </ul>
  )
}
