import type { ReactNode } from 'react'

type Props = { id: string; title: ReactNode; note?: ReactNode; link?: ReactNode; className?: string; children: ReactNode }

/** A part of a page with its heading on a ruled line; `id` names the heading and is where links lead. */
export function Section({ id, title, note, link, className, children }: Props) {
  return (
    <section aria-labelledby={id} className={className}>
      <div className="sec">
        <div className="sec-head">
          <h2 id={id}>{title}</h2>
          {note && <span className="small">{note}</span>}
          {link}
        </div>
      </div>
      {children}
    </section>
  )
}
