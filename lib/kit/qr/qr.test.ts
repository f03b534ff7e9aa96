import { expect, test } from 'vitest'
import { qrSvg, qrSvgPath } from './qr'

/** Paints the path back into modules, to see what a scanner sees. */
function modules({ path, size }: { path: string; size: number }) {
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let column = Number(x); column < Number(x) + Number(width); column++) grid[Number(y)]![column] = true
  }
  return grid
}

test('the path is relative runs only, inside its square, with a quiet zone of two', () => {
  const qr = qrSvgPath('https://example.invalid/v/K7QF3M2D')
  expect(qr.path).toMatch(/^(M\d+ \d+h\d+v1h-\d+z)+$/)
  const grid = modules(qr)
  expect(grid.slice(0, 2).flat().some(Boolean)).toBe(false)
  expect(grid.slice(-2).flat().some(Boolean)).toBe(false)
})

test('three corners carry the finder pattern', () => {
  const qr = qrSvgPath('K7QF3M2D', 0)
  const grid = modules(qr)
  const far = qr.size - 7
  for (const [x, y] of [[0, 0], [far, 0], [0, far]] as const) {
    expect(grid[y]!.slice(x, x + 7).every(Boolean)).toBe(true)
    expect(grid[y + 1]!.slice(x + 1, x + 6).some(Boolean)).toBe(false)
    expect(grid[y + 3]!.slice(x + 2, x + 5).every(Boolean)).toBe(true)
  }
})

test('Chinese text fits, text that is too long is refused, and no text reaches the picture', () => {
  expect(qrSvgPath('四川量服').size).toBeGreaterThan(20)
  expect(() => qrSvgPath('x'.repeat(4000))).toThrow(/too long/i)
  expect(qrSvg('"><script>')).not.toContain('script')
})
