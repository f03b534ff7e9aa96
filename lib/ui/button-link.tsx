import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'
import { TextLink } from './text-link'

type Props = { href: string; children: ReactNode; icon?: IconName; look?: 'main' | 'small' | 'danger' | 'plain'; wide?: boolean; download?: boolean }

/** A link that looks like an act: it goes somewhere. What changes data is a button in a form. */
export function ButtonLink({ href, children, icon, look, wide, download }: Props) {
  const classes = ['btn', look && `btn-${look}`, wide && 'btn-wide'].filter(Boolean).join(' ')
  return (
    <TextLink className={classes} href={href} download={download || undefined}>
      {icon && <Icon name={icon} />}
      {children}
    </TextLink>
  )
}
