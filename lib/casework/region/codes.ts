const SPANS = [0, 1e10, 1e8, 1e6, 1e3, 1] as const
/** 阿坝, 甘孜, 凉山: the plan gives them smaller quotas. */
const AUTONOMOUS_PREFECTURES = new Set([5132, 5133, 5134])

/** Level 1 (province) to 5 (village) of a 12-digit code, by its significant digits. */
export function levelOf(code: number): number {
  return SPANS.findIndex((span, level) => level > 0 && code % span === 0)
}

/** First code after the region's subtree. */
export const endOf = (code: number): number => code + SPANS[levelOf(code)]!

/** Code of the region's parent; null for the province. */
export function parentOf(code: number): number | null {
  const level = levelOf(code)
  return level === 1 ? null : ancestorAt(code, level - 1)
}

/** Code of the region at `level` that holds `code`. */
export const ancestorAt = (code: number, level: number): number => code - (code % SPANS[level]!)

export const isInAutonomousPrefecture = (code: number): boolean => AUTONOMOUS_PREFECTURES.has(Math.floor(code / 1e8))
