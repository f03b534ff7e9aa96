import 'server-only'
import type { ReactNode } from 'react'
import type { Actor } from '@/lib/access/actor'
import { PersonPage } from './person-page'
import { StaffPage } from './staff-page'

/** The shell of pages about the own account: each kind of reader stays in the shell it knows. */
export function OwnPage({ actor, children }: { actor: Actor; children: ReactNode }) {
  if (actor.kind === 'person') return <PersonPage back={{ href: '/me', label: '我的首页' }}>{children}</PersonPage>
  return <StaffPage actor={actor} section="account">{children}</StaffPage>
}
