import { largestRemainder } from './allocation'

/** The quotas of the work plan (households a month); settings, because a later plan may change them. */
export type QuotaSettings = {
  provincePerCity: number
  cityPerCounty: number
  cityPerCountyInPrefecture: number
  countyPerTownship: number
  countyPerTownshipInPrefecture: number
  /** A county with more townships than this has a total instead of a quota each. */
  manyTownships: number
  manyTownshipsTotal: number
}

/** As the work plan sets them, from July on. */
export const planQuotas: QuotaSettings = {
  provincePerCity: 200,
  cityPerCounty: 60,
  cityPerCountyInPrefecture: 30,
  countyPerTownship: 30,
  countyPerTownshipInPrefecture: 15,
  manyTownships: 20,
  manyTownshipsTotal: 600,
}

/** An area to inspect. `inPrefecture`: it lies in 阿坝, 甘孜 or 凉山 (三州). */
export type Area = { code: string; households: number; inPrefecture: boolean }

/** `planned` by the plan; `quota` is what there is to inspect: all households where there are fewer. */
export type Quota = { code: string; planned: number; quota: number }

/** 省 → each 市州. */
export const provinceQuotas = (cities: readonly Area[], settings = planQuotas) =>
  cities.map((city) => quota(city, settings.provincePerCity))

/** 市 → each 县. */
export const cityQuotas = (counties: readonly Area[], settings = planQuotas) =>
  counties.map((county) => quota(county, county.inPrefecture ? settings.cityPerCountyInPrefecture : settings.cityPerCounty))

/**
 * 县 → each 乡镇. With more townships than `manyTownships` the county has a total, shared out by households with
 * largest remainder and every township at least once; the total never asks for more than the quota each would.
 */
export function countyQuotas(townships: readonly Area[], settings = planQuotas): Quota[] {
  const each = (township: Area) =>
    township.inPrefecture ? settings.countyPerTownshipInPrefecture : settings.countyPerTownship
  const sum = townships.reduce((all, township) => all + each(township), 0)
  if (townships.length <= settings.manyTownships || sum <= settings.manyTownshipsTotal) {
    return townships.map((township) => quota(township, each(township)))
  }
  const households = townships.map((township) => township.households)
  const there = households.reduce((all, count) => all + count, 0)
  const filled = households.filter((count) => count > 0).length
  const total = Math.max(settings.manyTownshipsTotal, filled)
  if (there <= total) return townships.map((township) => quota(township, township.households))
  const shares = largestRemainder(households, total, 1)
  return townships.map((township, index) => quota(township, shares[index]!))
}

/** How many of an institution's persons to inspect for a share in percent (own level 5, level above 1): rounded up. */
export function institutionQuota(persons: number, percent: number): number {
  return Math.min(persons, Math.ceil((persons * percent) / 100))
}

function quota(area: Area, planned: number): Quota {
  return { code: area.code, planned, quota: Math.min(planned, area.households) }
}
