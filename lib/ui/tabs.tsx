import { count as counted } from '@/lib/kit/words/numbers'
import { TextLink } from './text-link'

export type Tab = { href: string; label: string; count?: number; current?: boolean }

/** Views of one list, or kinds of readers: links, so each view has its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label}>
      <ul className="tabs">
        {tabs.map(({ href, label: words, count, current }) => (
          <li key={href}>
            <TextLink href={href} aria-current={current ? 'page' : undefined}>
              {words}{count !== undefined && <span className="count">{counted(count)}</span>}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
