import 'server-only'
import type { ReactNode } from 'react'
import { switchDisplay } from '@/app/(public)/display/actions'
import { signOut } from '@/app/(public)/sign-in/sign-out'
import { PersonShell } from '@/lib/ui/shell/person-shell'
import { isDemo } from './demo'
import { currentDisplay } from './display'

/** The shell of a disabled person's pages. `back` names where it goes; the home page has none. */
export async function PersonPage({ back, children }: { back?: { href: string; label: string }; children: ReactNode }) {
  return (
    <PersonShell display={await currentDisplay()} switchDisplay={switchDisplay} signOut={signOut} back={back} demo={isDemo()}>
      {children}
    </PersonShell>
  )
}
