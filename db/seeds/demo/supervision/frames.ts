import { isInAutonomousPrefecture } from '@/lib/casework/region/codes'
import type { Day } from '@/lib/kit/dates/day'
import type { Area } from '@/lib/supervision/sampling/quotas'
import type { World } from '../people/load'
import type { County } from '../places'

/** The sampling frames of a county's townships on a day: households with somebody in the registry, sorted. */
export function framesOn({ people }: World, county: County, day: Day): Map<number, string[]> {
  const frames = new Map(county.townships.map((township) => [township.code, [] as string[]]))
  for (const household of people.households) {
    const isThere = household.members.some((member) => member.state === 'active' && member.registeredOn <= day)
    if (isThere) frames.get(household.village.township.code)?.push(household.id)
  }
  for (const ids of frames.values()) ids.sort((a, b) => (a < b ? -1 : 1))
  return frames
}

/** The same as the areas that quotas are computed from. */
export const areasOf = (county: County, frames: ReadonlyMap<number, string[]>): Area[] =>
  county.townships.map(({ code }) => ({ code: String(code), households: frames.get(code)?.length ?? 0, inPrefecture: isInAutonomousPrefecture(code) }))
