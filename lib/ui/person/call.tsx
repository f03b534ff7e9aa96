import { useId, type ReactNode } from 'react'

/** The one thing that waits for the person, framed, before everything else. */
export function Call({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className="call stack-s" aria-labelledby={id}>
      <h2 className="h-s" id={id}>{title}</h2>
      {children}
    </section>
  )
}

/** Who the page speaks of, in one line. */
export function WhoLine({ name, facts }: { name: string; facts: readonly string[] }) {
  return <div className="who"><b>{name}</b>{facts.map((fact) => <span className="small" key={fact}>{fact}</span>)}</div>
}
