import type { Actor } from '@/lib/access/actor'
import { reaches } from '@/lib/access/scope'
import type { Tx } from '@/lib/kit/db/types'
import { findRegion, listChildRegions } from './queries'
import { REGION_LEVELS, RegionCode, VILLAGE, type Region } from './schema'

/** Where a list stands: the region chosen in its address, never outside the actor's own, with what lies next to it. */
export type ListPlace = { at: Region; choices: Region[]; words: string }

/** A code that is malformed, ended or out of the actor's range means the actor's own region. */
export async function findListPlace(actor: Actor, tx: Tx, region: string): Promise<ListPlace> {
  const wanted = RegionCode.safeParse(region).data ?? actor.region.code
  const found = reaches(actor, wanted) ? await findRegion(tx, wanted) : undefined
  const at = found ?? (await findRegion(tx, actor.region.code))
  if (!at) throw new Error('the actor’s region is not in the list of regions')
  // a village has nothing below: its neighbours are offered instead
  const above = at.level === VILLAGE && at.parent !== null && reaches(actor, at.parent) ? at.parent : at.level === VILLAGE ? null : at.code
  const below = above === null ? [] : await listChildRegions(tx, above)
  const words = at.level === VILLAGE || below.length === 0 ? `${at.name}。` : `${at.name}，${below.length}个${REGION_LEVELS[at.level + 1]}。`
  return { at, choices: below, words }
}
