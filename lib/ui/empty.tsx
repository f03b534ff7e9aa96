import type { ReactNode } from 'react'
import { TextLink } from './text-link'

type Props = { title: string; children?: ReactNode; link?: { href: string; label: string }; heading?: 'h2' | 'h3' }

/** What is not there, and why that is good or what to do next. */
export function Empty({ title, children, link, heading: Heading = 'h3' }: Props) {
  return (
    <div className="empty">
      <Heading>{title}</Heading>
      {children && <p className="small">{children}</p>}
      {link && <TextLink className="link-tall" href={link.href}>{link.label}</TextLink>}
    </div>
  )
}

/** Nothing fits the chosen conditions: 没有符合条件的人. */
export function NoMatch({ unit, conditions, clearHref }: { unit: string; conditions: readonly string[]; clearHref: string }) {
  return (
    <Empty title={`没有符合条件的${unit}`} link={conditions.length > 0 ? { href: clearHref, label: '清除条件' } : undefined}>
      {conditions.length > 0 && `条件：${conditions.join('，')}。`}
    </Empty>
  )
}
