import Link from 'next/link'
import type { AnchorHTMLAttributes } from 'react'

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }

/** A link inside the site. Never prefetched: opening a person's page is recorded, and only people may open it. */
export function TextLink({ href, ...rest }: Props) {
  return href.startsWith('/') && !rest.download && !rest.target ? <Link href={href} prefetch={false} {...rest} /> : <a href={href} {...rest} />
}
