import { TextLink } from '@/lib/ui/text-link'
import type { MenuEntry } from './nav'

export const EntryList = ({ entries }: { entries: readonly MenuEntry[] }) => (
  <ul className="plain-list">
    {entries.map(({ href, label, about }) => (
      <li key={href}><TextLink className="strong link-tall" href={href}>{label}</TextLink><p className="small">{about}</p></li>
    ))}
  </ul>
)

/** The same ways in few lines, where the page has more to say. */
export const EntryRow = ({ entries }: { entries: readonly MenuEntry[] }) => (
  <ul className="btn-row">
    {entries.map(({ href, label }) => <li key={href}><TextLink className="btn btn-small" href={href}>{label}</TextLink></li>)}
  </ul>
)
