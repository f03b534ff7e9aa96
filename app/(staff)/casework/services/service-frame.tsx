import type { ReactNode } from 'react'
import type { Actor } from '@/lib/access/actor'
import { StaffPage } from '@/lib/web/staff-page'

/** The desk shell of a service page: workers stand in a region, institutions among their clients. */
export function ServiceFrame({ actor, regionCode, children }: { actor: Actor; regionCode: number; children: ReactNode }) {
  if (actor.kind === 'institution') return <StaffPage actor={actor} section="clients">{children}</StaffPage>
  return <StaffPage actor={actor} section="casework" at={regionCode} pathHref={(code) => `/casework/services?region=${code}`}>{children}</StaffPage>
}
