import 'server-only'
import type { ReactNode } from 'react'
import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { may, ROLES } from '@/lib/access/grants'
import { listTodos } from '@/lib/analysis/todo/queries'
import { listRegionPath } from '@/lib/casework/region/queries'
import { StaffShell } from '@/lib/ui/shell/staff-shell'
import { signOut } from '@/app/(public)/sign-in/sign-out'
import { findPerson } from '@/app/(staff)/casework/persons/actions'
import { isDemo } from './demo'
import { barFor, type Section } from './nav'

type Props = {
  actor: Actor
  section: Section
  /** The region the page is about; the actor's own when left out. */
  at?: number
  /** Where a level of the region path leads; without it the path is text. */
  pathHref?: (code: number) => string
  search?: string
  /** How much waits, where the page has counted it already. */
  waiting?: number
  /** Where “更换地区” leads; pages about one place leave it out. */
  changePlaceHref?: string
  children: ReactNode
}

/** The shell of every desk page: who and where, the bar with what waits, the region path no higher than the actor's own level. */
export async function StaffPage({ actor, section, at, pathHref, search, waiting, changePlaceHref, children }: Props) {
  const { path, count } = await asActor(actor, async (tx) => ({
    path: await listRegionPath(tx, at ?? actor.region.code),
    count: waiting ?? (await listTodos(actor, tx)).reduce((sum, todo) => sum + todo.amount, 0),
  }))
  return (
    <StaffShell
      who={whoIs(actor)}
      signOut={signOut}
      nav={barFor(actor.role).map(({ section: name, href, label }) => ({ href, label, current: name === section, count: name === 'home' ? count : undefined }))}
      search={may(actor.role, 'person.view') ? { action: findPerson as unknown as (data: FormData) => Promise<void>, value: search } : undefined}
      path={path.map(({ code, name, level }) => ({ label: name, href: pathHref && level >= actor.region.level ? pathHref(code) : undefined }))}
      changePlaceHref={changePlaceHref}
      homeHref="/"
      demo={isDemo()}
    >
      {children}
    </StaffShell>
  )
}

/** Office, line and name for the band and for prints. */
export const whoIs = (actor: Actor) => ({ office: actor.region.name, line: ROLES[actor.role].label, name: actor.name })
