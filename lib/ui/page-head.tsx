import type { ReactNode } from 'react'

/** The page's one h1, the sentence under it, and what can be done with the whole page. */
export function PageHead({ title, lead, acts }: { title: ReactNode; lead?: ReactNode; acts?: ReactNode }) {
  return (
    <div className="page-head">
      <div><h1>{title}</h1>{lead && <p>{lead}</p>}</div>
      {acts && <div className="btn-row">{acts}</div>}
    </div>
  )
}
