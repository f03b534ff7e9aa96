import type { ReactNode } from 'react'

/** The save bar: at the lower edge on desks, in the flow on phones. Its buttons belong to a form through `form=`. */
export function ActionBar({ label, state, help, children }: { label: string; state: ReactNode; help?: ReactNode; children: ReactNode }) {
  return (
    <section className="actionbar" aria-label={label}>
      <div className="wrap">
        <div><p className="strong">{state}</p>{help}</div>
        <div className="btn-row">{children}</div>
      </div>
    </section>
  )
}
