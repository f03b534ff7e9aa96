import type { ReactNode } from 'react'

/** Something that happened; `at` is machine time for `datetime`, `when` its words. Newest first. */
export type Happening = { key: string; at: string; when: string; what: ReactNode }

export function Timeline({ happenings }: { happenings: readonly Happening[] }) {
  return (
    <ol className="tline">
      {happenings.map(({ key, at, when, what }, index) => (
        <li key={key} className={index === 0 ? 'is-now' : undefined}>
          <time dateTime={at}>{when}</time>
          <p>{what}</p>
        </li>
      ))}
    </ol>
  )
}
