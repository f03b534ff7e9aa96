import type { ReactNode } from 'react'
import { Icon } from './icon'
import { TextLink } from './text-link'

/** A link as tall as a finger: 看全部20个镇街 ›. */
export function MoreLink({ href, children }: { href: string; children: ReactNode }) {
  return <TextLink className="link-tall" href={href}>{children}<Icon name="right" /></TextLink>
}

/** A way without an arrow: 不存，离开. */
export function PlainLink({ href, children }: { href: string; children: ReactNode }) {
  return <TextLink className="link-tall" href={href}>{children}</TextLink>
}
