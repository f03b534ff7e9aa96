export type DateParts = { year: string; month: string; day: string }

export const DATE_PART_NAMES = ['year', 'month', 'day'] as const

/**
 * One form value from the three boxes `<name>-year`, `<name>-month`, `<name>-day`.
 * All empty → ''. Otherwise 'YYYY-MM-DD' with month and day padded; what is not a date stays as typed,
 * so the schema refuses it and `splitDate` gives the boxes back what was in them.
 */
export function joinDate({ year, month, day }: DateParts): string {
  const parts = [year, month, day].map((part) => part.trim())
  if (parts.every((part) => part === '')) return ''
  return [parts[0], ...parts.slice(1).map((part) => (part === '' ? '' : part.padStart(2, '0')))].join('-')
}

/** The three boxes of a form value; month and day without the leading zero people do not write. */
export function splitDate(value: string): DateParts {
  const [year = '', month = '', ...day] = value.split('-')
  return { year, month: bare(month), day: bare(day.join('-')) }
}

const bare = (part: string) => part.replace(/^0+(?=\d)/, '')
