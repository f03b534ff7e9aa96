/**
 * What failures are counted by. `code`: the password was right and the one-time code wrong; `guess`: attempts with a
 * code while the account waits.
 */
export type ThrottleKind = 'account' | 'address' | 'code' | 'guess'

/** Failures that cost nothing. Offices share one address, so it is given more. */
const FREE: Record<ThrottleKind, number> = { account: 3, address: 20, code: 3, guess: 3 }
const LONGEST_SECONDS = 15 * 60
/** Failures older than this are forgotten. */
const MEMORY_SECONDS: Record<ThrottleKind, number> = { account: 24 * 3600, address: 3600, code: 24 * 3600, guess: 24 * 3600 }

/** How long to wait after this many failures in a row: 2, 4, 8 … seconds once the free ones are used, at most 15 minutes. */
export function waitSeconds(kind: ThrottleKind, failures: number): number {
  const counted = failures - FREE[kind]
  return counted <= 0 ? 0 : Math.min(2 ** Math.min(counted, 20), LONGEST_SECONDS)
}

export const memorySeconds = (kind: ThrottleKind) => MEMORY_SECONDS[kind]

/** The wait in words, rounded up: 40秒, 3分钟. */
export function waitWords(seconds: number): string {
  const left = Math.max(1, Math.ceil(seconds))
  return left < 60 ? `${left}秒` : `${Math.ceil(left / 60)}分钟`
}
