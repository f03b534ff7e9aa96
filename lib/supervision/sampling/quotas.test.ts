import { expect, test } from 'vitest'
import { cityQuotas, countyQuotas, institutionQuota, planQuotas, provinceQuotas, type Area } from './quotas'

const areas = (count: number, changes: Partial<Area> = {}): Area[] =>
  Array.from({ length: count }, (_, n) => ({ code: String(n), households: 1000, inPrefecture: false, ...changes }))
const sum = (quotas: { quota: number }[]) => quotas.reduce((all, { quota }) => all + quota, 0)

test('the province inspects 200 households in each city, whatever kind it is', () => {
  expect(sum(provinceQuotas([...areas(18), ...areas(3, { inPrefecture: true })]))).toBe(4200)
})

test('a city inspects 60 in each county, 30 in the three prefectures', () => {
  expect(sum(cityQuotas([...areas(135), ...areas(48, { inPrefecture: true })]))).toBe(9540)
})

test.each([
  ['12 townships', areas(12), 360],
  ['20 townships, the last to have 30 each', areas(20), 600],
  ['21 townships, 600 in all', areas(21), 600],
  ['46 townships, 600 in all', areas(46), 600],
  ['12 townships in the prefectures', areas(12, { inPrefecture: true }), 180],
  ['27 townships in the prefectures: 15 each stays under 600', areas(27, { inPrefecture: true }), 405],
  ['41 townships in the prefectures would pass 600', areas(41, { inPrefecture: true }), 600],
  ['no township', [], 0],
])('a county with %s', (_, townships, total) => {
  expect(sum(countyQuotas(townships))).toBe(total)
})

test('under the total every township is inspected, larger ones more', () => {
  const townships = [...areas(30, { households: 40 }), { code: 'small', households: 1, inPrefecture: false }, { code: 'large', households: 4000, inPrefecture: false }]
  const quotas = countyQuotas(townships)
  expect(sum(quotas)).toBe(600)
  expect(Math.min(...quotas.map(({ quota }) => quota))).toBe(1)
  expect(quotas.find(({ code }) => code === 'large')!.quota).toBeGreaterThan(400)
})

test('fewer households than the quota: all of them, and the plan stays visible', () => {
  expect(provinceQuotas(areas(1, { households: 150 }))).toEqual([{ code: '0', planned: 200, quota: 150 }])
  expect(countyQuotas(areas(1, { households: 8 }))).toEqual([{ code: '0', planned: 30, quota: 8 }])
  expect(countyQuotas(areas(25, { households: 10 })).every(({ quota }) => quota === 10)).toBe(true)
  expect(countyQuotas(areas(2, { households: 0 })).every(({ quota }) => quota === 0)).toBe(true)
})

test('a township without households takes nothing from the total', () => {
  const quotas = countyQuotas([...areas(24), { code: 'empty', households: 0, inPrefecture: false }])
  expect(quotas.at(-1)!.quota).toBe(0)
  expect(sum(quotas)).toBe(600)
})

test('a county of more townships than its total still visits each once', () => {
  const settings = { ...planQuotas, manyTownshipsTotal: 20 }
  expect(countyQuotas(areas(25), settings).every(({ quota }) => quota === 1)).toBe(true)
})

test('other settings give other quotas', () => {
  const settings = { ...planQuotas, countyPerTownship: 10, manyTownships: 5, manyTownshipsTotal: 50 }
  expect(sum(countyQuotas(areas(5), settings))).toBe(50)
  expect(sum(countyQuotas(areas(8), settings))).toBe(50)
})

test.each([[100, 5, 5], [101, 5, 6], [1, 5, 1], [0, 5, 0], [100, 1, 1], [250, 1, 3], [7, 100, 7]])(
  'of %i persons %i %% are %i',
  (persons, percent, count) => {
    expect(institutionQuota(persons, percent)).toBe(count)
  },
)
