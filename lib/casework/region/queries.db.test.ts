import { expect, test } from 'vitest'
import { asActor } from '@/lib/access/database'
import { anActor } from '@/tests/support/factories'
import { findListPlace } from './list-place'
import { regionPaths, searchRegions } from './queries'

const LUXIAN = 510521000000
const PROVINCE = { from: 510000000000, until: 520000000000 }

test.each(['得胜', '得胜镇', 'dsz', 'DSZ', 'desheng', 'deshengzhen', 'De Sheng Zhen', '  得胜 '])('%s finds 得胜镇 of 泸县', async (words) => {
  const officer = await anActor('officer', LUXIAN)
  const hits = await asActor(officer, (tx) => searchRegions(tx, officer.scope, words))
  expect(hits.map(({ path }) => path)).toContain('泸州市 泸县 得胜镇')
})

test('a search stays inside its range and is cut at 30, widest first', async () => {
  const officer = await anActor('officer', LUXIAN)
  const hits = await asActor(officer, (tx) => searchRegions(tx, PROVINCE, 'd'))
  expect(hits).toHaveLength(30)
  expect(hits.map(({ level }) => level)).toEqual(hits.map(({ level }) => level).toSorted())
  expect(await asActor(officer, (tx) => searchRegions(tx, officer.scope, '阿坝'))).toEqual([])
  for (const odd of ['', '%', '_', "'", '不存在的地方']) expect(await asActor(officer, (tx) => searchRegions(tx, PROVINCE, odd))).toEqual([])
})

test('a list stands at a region of the actor’s own range, whatever the address says', async () => {
  const officer = await anActor('officer', LUXIAN)
  const place = (region: string) => asActor(officer, (tx) => findListPlace(officer, tx, region))
  expect((await place('510521103000')).at.name).toBe('得胜镇')
  for (const odd of ['', '510100000000', '510521999999', 'x', '510521103000.5', '5.10521103e11', '1e999']) expect((await place(odd)).at.name).toBe('泸县')
  const [township] = (await place('')).choices
  expect(township?.level).toBe(4)
})

test('a village’s worker is offered no neighbours', async () => {
  const officer = await anActor('officer', LUXIAN)
  const village = (await asActor(officer, (tx) => searchRegions(tx, officer.scope, '门斗山')))[0]!
  expect((await asActor(officer, (tx) => regionPaths(tx, [village.code]))).get(village.code)).toContain('得胜镇')
  const worker = await anActor('village-worker', village.code)
  expect((await asActor(worker, (tx) => findListPlace(worker, tx, ''))).choices).toEqual([])
})
