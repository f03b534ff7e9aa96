import { describe, expect, test } from 'vitest'
import { isPublicOn, publicUntil, satisfactionWords, whyCannotIssue } from './rules'

describe('the public period', () => {
  test.each([
    ['2026-11-02', '2026-11-10'],
    ['2026-11-06', '2026-11-16'],
    ['2026-11-07', '2026-11-17'],
  ])('seven working days from %s end on %s', (from, until) => expect(publicUntil(from)).toBe(until))

  test('a sheet is shown from its first to its last day', () => {
    const sheet = { publicFrom: '2026-11-02', publicUntil: '2026-11-10' }
    expect(['2026-11-01', '2026-11-02', '2026-11-10', '2026-11-11'].map((day) => isPublicOn(sheet, day))).toEqual([false, true, true, false])
  })
})

describe('issuing', () => {
  test.each([
    ['2026-12', '2026-11-23', /还没有到/],
    ['2026-10', '2026-11-22', /早于今天/],
    ['2026-10', '2027-01-05', /一个月内/],
  ])('%s from %s is refused', (period, from, words) => expect(whyCannotIssue(period, from, '2026-11-23')).toMatch(words))

  test('this month and the months before can be posted', () => {
    expect(whyCannotIssue('2026-11', '2026-11-23', '2026-11-23')).toBeNull()
    expect(whyCannotIssue('2026-10', '2026-12-20', '2026-11-23')).toBeNull()
  })
})

test('few ratings are not told as a share', () => {
  expect(satisfactionWords('鱼洞街道', 4, 4)).toContain('不列比例')
  expect(satisfactionWords('鱼洞街道', 38, 39)).toBe('鱼洞街道本月评价满意和基本满意合计97.4%。')
})
