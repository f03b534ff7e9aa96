import { TextLink } from '@/lib/ui/text-link'

export type BigEntry = { href: string; title: string; note?: string }

/** The home of 关怀版: at most six numbered entries, read from the top. */
export function BigEntries({ entries }: { entries: readonly BigEntry[] }) {
  return (
    <ul className="big-steps">
      {entries.slice(0, 6).map(({ href, title, note }, index) => (
        <li key={href}>
          <TextLink className="big" href={href}>
            <span className="big-n" aria-hidden="true">{index + 1}</span>
            <span><b>{title}</b>{note && <span className="big-sub">{note}</span>}</span>
          </TextLink>
        </li>
      ))}
    </ul>
  )
}
