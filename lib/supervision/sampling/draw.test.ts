import { expect, test } from 'vitest'
import { recompute, resultHash, type StoredDraw } from './draw'
import { planQuotas } from './quotas'
import { drawSample, frameHash } from './rank'
import { readSource, roundSeed, writeSource } from './seed'

const frame = Array.from({ length: 50 }, (_, n) => `h${String(n).padStart(3, '0')}`)
const source = { seal: 3, hash: 'ab'.repeat(32), random: 'r1' }
const seed = roundSeed(source, 12)

function stored(changes: Partial<StoredDraw> = {}): StoredDraw {
  const drawn = drawSample(frame, seed, 31).map((householdId, index) => ({ rank: index + 1, householdId, swappedReason: index === 4 ? '参与过' : null }))
  return {
    seed, township: '510521101000', quota: 30, frame, frameHash: frameHash(frame), resultHash: resultHash(drawn), drawn,
    parameters: { form: 1, townships: [{ code: '510521101000', households: 50, inPrefecture: false }], settings: planQuotas, planned: 30 },
    ...changes,
  }
}

const wrong = (draw: StoredDraw) => recompute(draw).filter(({ ok }) => !ok).map(({ what }) => what)

test('an honest draw computes again, swapped household and all', () => expect(wrong(stored())).toEqual([]))

test('a household left out of the frame afterwards is noticed', () => {
  expect(wrong(stored({ frame: frame.slice(1) }))).toContain('抽样框（全部户的编号）')
})

test('another seed is noticed', () => expect(wrong(stored({ seed: roundSeed(source, 13) }))).toContain('名次和结果'))

test('a household put in another’s place is noticed', () => {
  const draw = stored()
  const swapped = draw.drawn.map((one) => (one.rank === 1 ? { ...one, householdId: frame.find((id) => !draw.drawn.some((other) => other.householdId === id))! } : one))
  expect(wrong({ ...draw, drawn: swapped, resultHash: resultHash(swapped) })).toContain('名次和结果')
  expect(wrong({ ...draw, drawn: swapped })).toContain('封存的户')
})

test('a quota that the plan does not give is noticed', () => expect(wrong(stored({ quota: 10 }))).toEqual(expect.arrayContaining(['任务数', '抽取户数'])))

test('seed sources are read as they were written', () => {
  expect(readSource(writeSource(source))).toEqual(source)
  expect(roundSeed(source, 1)).not.toBe(roundSeed(source, 2))
  expect(roundSeed({ ...source, random: 'r2' }, 1)).not.toBe(roundSeed(source, 1))
  expect(roundSeed(source, 1)).toMatch(/^[0-9a-f]{64}$/)
})
