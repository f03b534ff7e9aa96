import 'server-only'
import type { ReactNode } from 'react'
import { switchDisplay } from '@/app/(public)/display/actions'
import { PublicShell } from '@/lib/ui/shell/public-shell'
import { isDemo } from './demo'
import { currentDisplay } from './display'

/** The shell of pages that anyone may open. */
export async function PublicPage({ narrow, children }: { narrow?: boolean; children: ReactNode }) {
  return <PublicShell display={await currentDisplay()} switchDisplay={switchDisplay} narrow={narrow} demo={isDemo()}>{children}</PublicShell>
}
