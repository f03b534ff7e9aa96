/** How a reader wants to see the site. Kept in a cookie, so it also holds before signing in. */
export type Display = { size: Size; care: boolean; contrast: boolean }

export const SIZES = ['100', '125', '150', '200'] as const
export type Size = (typeof SIZES)[number]

export const DISPLAY_COOKIE = 'lf-display'
/** One year, in seconds. */
export const DISPLAY_MAX_AGE = 365 * 24 * 60 * 60

export const PLAIN_DISPLAY: Display = { size: '100', care: false, contrast: false }

/** Reads words like `150.care.high`; anything else in a cookie is ignored, never an error. */
export function parseDisplay(cookie: string | undefined): Display {
  const words = (cookie ?? '').split('.')
  return {
    size: SIZES.find((size) => words.includes(size)) ?? '100',
    care: words.includes('care'),
    contrast: words.includes('high'),
  }
}

export function serializeDisplay({ size, care, contrast }: Display): string {
  return [size, care && 'care', contrast && 'high'].filter(Boolean).join('.')
}

/** The attributes of `<html>` that tokens.css listens to; undefined removes one. */
export function displayAttributes({ size, care, contrast }: Display) {
  return {
    'data-size': size === '100' ? undefined : size,
    'data-mode': care ? 'care' : undefined,
    'data-contrast': contrast ? 'high' : undefined,
  }
}
