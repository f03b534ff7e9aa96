import { TextLink } from '@/lib/ui/text-link'

/** Keys and what they do: “1 至 4、0 判定” is `{ keys: ['1', '4', '0'], does: '判定' }`. */
export type KeyHint = { keys: readonly string[]; does: string }

export function KeyHelp({ hints, link }: { hints: readonly KeyHint[]; link?: { href: string; label: string } }) {
  return (
    <div className="keyhelp">
      {hints.map(({ keys, does }) => (
        <span key={does}>{keys.map((key) => <kbd className="kbd" key={key}>{key}</kbd>)}{does}</span>
      ))}
      {link && <TextLink className="link-tall" href={link.href}>{link.label}</TextLink>}
    </div>
  )
}
