import type { RoundCase } from './queries'

export type Place = {
  /** Judged and all, in the round and in this township. */
  judged: number
  total: number
  position: number
  inTownship: number
  leftInTownship: number
  previous: string | null
  /** The next case that is still to judge, starting over from the front; null when none is left. */
  nextOpen: string | null
}

/** Where a case stands among the cases of its round. */
export function placeOf(caseId: string, cases: readonly RoundCase[]): Place {
  const at = cases.findIndex((one) => one.id === caseId)
  const township = cases.filter((one) => one.township === cases[at]?.township)
  const order = [...cases.slice(at + 1), ...cases.slice(0, Math.max(0, at))]
  return {
    judged: cases.filter((one) => one.state === 'judged').length,
    total: cases.length,
    position: township.findIndex((one) => one.id === caseId) + 1,
    inTownship: township.length,
    leftInTownship: township.filter((one) => one.state === 'to-judge').length,
    previous: cases[at - 1]?.id ?? null,
    nextOpen: order.find((one) => one.state === 'to-judge')?.id ?? null,
  }
}
