import { createHash } from 'node:crypto'
import { countyQuotas, type Area, type QuotaSettings } from './quotas'
import { drawSample, frameHash } from './rank'

/** One household of a draw's result, in draw order from rank 1. */
export type Drawn = { rank: number; householdId: string; swappedReason: string | null }

/** What was known at the draw, so that the quota can be computed again. */
export type DrawParameters = { form: 1; townships: Area[]; settings: QuotaSettings; planned: number }

/** SHA-256 (hex) of a result: a line per rank with the household and whether it was swapped. */
export function resultHash(drawn: readonly Drawn[]): string {
  const hash = createHash('sha256')
  for (const { rank, householdId, swappedReason } of drawn) hash.update(`${rank} ${householdId} ${swappedReason === null ? 'drawn' : 'swapped'}\n`)
  return hash.digest('hex')
}

/** The quota of one township by the plan, from the frame sizes of all townships of the county. */
export function quotaOf(township: string, townships: readonly Area[], settings: QuotaSettings) {
  return countyQuotas(townships, settings).find(({ code }) => code === township) ?? { code: township, planned: 0, quota: 0 }
}

export type StoredDraw = {
  seed: string
  township: string
  quota: number
  frame: readonly string[]
  frameHash: string
  resultHash: string
  parameters: DrawParameters
  drawn: readonly Drawn[]
}

export type Check = { what: string; ok: boolean; stored: string; computed: string }

/** Computes a stored draw again from its seed, frame and parameters; every line must agree. */
export function recompute(draw: StoredDraw): Check[] {
  const drawn = draw.drawn.toSorted((a, b) => a.rank - b.rank)
  const order = drawSample(draw.frame, draw.seed, drawn.length)
  const kept = drawn.filter(({ swappedReason }) => swappedReason === null).length
  const quota = quotaOf(draw.township, draw.parameters.townships, draw.parameters.settings)
  const expected = order.map((householdId, index) => ({
    rank: index + 1,
    householdId,
    swappedReason: drawn.find((one) => one.householdId === householdId)?.swappedReason ?? null,
  }))
  return [
    check('抽样框（全部户的编号）', draw.frameHash, frameHash(draw.frame)),
    check('任务数', String(draw.quota), String(quota.quota)),
    check('名次和结果', draw.resultHash, resultHash(expected)),
    check('封存的户', resultHash(drawn), draw.resultHash),
    // All of them when the households that nobody is barred from are fewer than the quota.
    check('抽取户数', String(kept), String(Math.min(draw.quota, draw.frame.length - (drawn.length - kept)))),
  ]
}

const check = (what: string, stored: string, computed: string): Check => ({ what, stored, computed, ok: stored === computed })
