const grouped = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 })
const oneDigit = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** 1,026 — counts always carry thousands separators. */
export const count = (number: number): string => grouped.format(number)

/** 1,026项次: a count with the thing that is counted. */
export const counted = (number: number, unit: string): string => `${count(number)}${unit}`

/** 超过10,000人, or the exact count when the list was counted to its end. */
export const atMost = (number: number, limit: number, unit: string): string =>
  number > limit ? `超过${counted(limit, unit)}` : counted(number, unit)

/** 127.00元 from whole 分. */
export const money = (fen: number): string => `${yuan(fen)}元`

/** 1,127.00 from whole 分, for columns whose head says 元. */
export function yuan(fen: number): string {
  const whole = Math.trunc(Math.abs(fen) / 100)
  const rest = String(Math.abs(fen) % 100).padStart(2, '0')
  return `${fen < 0 ? '-' : ''}${count(whole)}.${rest}`
}

/** What a yuan box shows for whole 分: 1127.00, without separators, as people type it. */
export const yuanTyped = (fen: number): string => yuan(fen).replaceAll(',', '')

/** 93.3 from the share 0.933, one digit, rounded half up on the shown digit. */
export const percentFigure = (share: number): string => oneDigit.format(share * 100)

/** 93.3% from the share 0.933. */
export const percent = (share: number): string => `${percentFigure(share)}%`

/** 92.0–94.1 from the shares of an interval; the page says 95%区间 before it. */
export const interval = (low: number, high: number): string => `${percentFigure(low)}–${percentFigure(high)}`

/** 升0.2, 降0.5, 持平 — percentage points between two shares, as shown with one digit. */
export function changeWords(before: number, after: number): string {
  const points = Math.round(after * 1000) - Math.round(before * 1000)
  if (points === 0) return '持平'
  return `${points > 0 ? '升' : '降'}${oneDigit.format(Math.abs(points) / 10)}`
}
