import type { ReactNode } from 'react'
import type { Actor } from '@/lib/access/actor'
import type { Permission } from '@/lib/access/grants'
import type { Tx } from '@/lib/kit/db/types'
import { surveyHomePart } from '../casework/visits/home-part'
import { lateHomePart } from '../management/rectifications/home-part'
import { inspectionHomePart } from '../supervision/inspections/home-part'

/** What a part of the platform has to say on the first page: beside the list of what waits, and below it. */
export type HomeShow = { beside?: ReactNode; below?: ReactNode }

/** It answers null when it has nothing to say, or nothing for this role. */
export type HomePart = { name: string; permission: Permission; show: (actor: Actor, tx: Tx) => Promise<HomeShow | null> }

/** Parts in reading order; each lives with its own pages. */
export const HOME_PARTS: readonly HomePart[] = [
  { name: 'survey', permission: 'survey.view', show: surveyHomePart },
  { name: 'inspection', permission: 'inspection.view', show: inspectionHomePart },
  { name: 'late', permission: 'rectification.view', show: lateHomePart },
]
