import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { shortRegionName } from './names'

describe('what people call a village', () => {
  test.each([
    ['门斗山村民委员会', '门斗山村'],
    ['同福村村民委员会', '同福村'],
    ['跳蹬村委会', '跳蹬村'],
    ['大梁村村委会', '大梁村'],
    ['黄桷村村委员会', '黄桷村'],
    ['林坎社区居民委员会', '林坎社区'],
    ['水井坊社区居委会', '水井坊社区'],
    ['联合社区居民居委会', '联合社区'],
    ['丹桂居民委员会', '丹桂社区'],
    ['天全社区工作站社区', '天全社区工作站社区'],
    ['泸县', '泸县'],
  ])('%s is %s', (official, short) => expect(shortRegionName(official)).toBe(short))

  test('no committee is left in the whole list', () => {
    const names = readFileSync('db/data/sichuan-regions.csv', 'utf8').trim().split(/\r?\n/).slice(1).map((row) => row.split(',')[1] ?? '')
    expect(names).toHaveLength(37_728)
    expect(names.map(shortRegionName).filter((name) => /(居|村)(民)?委(员)?会$/.test(name))).toEqual([])
  })
})
