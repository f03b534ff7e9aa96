/** The numerals of the six elements, in the order of the plan. */
export const SIX_NUMERALS = ['一', '二', '三', '四', '五', '六'] as const

export type SixState = 'full' | 'weak' | 'missing'
