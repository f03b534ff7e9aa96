import Link from 'next/link'
import type { AnchorHTMLAttributes } from 'react'

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }

/** A link inside the site. Never prefetched: opening a person's page is recorded, and only people may open it. */
export function TextLink({ href, children, ...rest }: Props) {
  if (!href.startsWith('/') || rest.download || rest.target) return <a href={href} {...rest}>{children}</a>
  return <Link href={href} prefetch={false} {...rest}>{children}</Link>
}
