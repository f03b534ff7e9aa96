import { useId, type ReactNode } from 'react'

/** A sheet of paper on the ground. With a title it is a section of its own. */
export function Panel({ title, className = 'stack-s', children }: { title?: ReactNode; className?: string; children: ReactNode }) {
  const id = useId()
  if (!title) return <div className={`panel panel-pad ${className}`}>{children}</div>
  return (
    <section className={`panel panel-pad ${className}`} aria-labelledby={id}>
      <h2 className="h-s" id={id}>{title}</h2>
      {children}
    </section>
  )
}
