import { TextLink } from '@/lib/ui/text-link'
import type { MenuEntry } from './nav'

export const EntryList = ({ entries }: { entries: readonly MenuEntry[] }) => (
  <ul className="plain-list">
    {entries.map(({ href, label, about }) => (
      <li key={href}><TextLink className="strong link-tall" href={href}>{label}</TextLink><p className="small">{about}</p></li>
    ))}
  </ul>
)
