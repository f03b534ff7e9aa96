/** A code of a standard with its word. */
export type Code = { readonly code: string; readonly label: string }

/** GB/T 26341-2010 categories, the 19th digit of a certificate. */
export const CATEGORIES = [
  { code: '1', label: '视力' },
  { code: '2', label: '听力' },
  { code: '3', label: '言语' },
  { code: '4', label: '肢体' },
  { code: '5', label: '智力' },
  { code: '6', label: '精神' },
  { code: '7', label: '多重' },
] as const satisfies readonly Code[]

/** GB/T 26341-2010 levels, the 20th digit of a certificate. */
export const LEVELS = [
  { code: '1', label: '一级' },
  { code: '2', label: '二级' },
  { code: '3', label: '三级' },
  { code: '4', label: '四级' },
] as const satisfies readonly Code[]

/** The word of a code, or the code itself when the list does not know it. */
export const labelOf = (codes: readonly Code[], code: string) => codes.find((one) => one.code === code)?.label ?? code

/** '肢体' for '4'. */
export const categoryLabel = (code: string) => labelOf(CATEGORIES, code)

/** '二级' for '2'. */
export const levelLabel = (code: string) => labelOf(LEVELS, code)

/** '重度' in programmes: levels one and two. */
export const isSevere = (level: string) => level === '1' || level === '2'
