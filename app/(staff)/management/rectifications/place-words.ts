import { CITY, COUNTY } from '@/lib/casework/region/schema'

type Place = { city: string; county: string; township: string; village: string }

/** Where a notice belongs, beginning below the reader's own office: two counties of the province may share a name. */
export function placeWords({ city, county, township, village }: Place, level: number): string {
  const above = level < CITY ? [city, county] : level < COUNTY ? [county] : []
  return [...above, township, village].join(' ')
}
