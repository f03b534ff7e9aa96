import type { ReactNode } from 'react'
import type { Actor } from '@/lib/access/actor'
import type { Permission } from '@/lib/access/grants'
import type { Tx } from '@/lib/kit/db/types'
import { inspectionHomePart } from '../supervision/inspections/home-part'

/**
 * What a part of the platform shows on the first page: beside the list of what waits, or below it. It answers null
 * when it has nothing to say.
 */
export type HomePart = { place: 'beside' | 'below'; permission: Permission; show: (actor: Actor, tx: Tx) => Promise<ReactNode | null> }

/** Parts in reading order; each lives with its own pages. */
export const HOME_PARTS: readonly HomePart[] = [
  { place: 'below', permission: 'inspection.view', show: inspectionHomePart },
]
