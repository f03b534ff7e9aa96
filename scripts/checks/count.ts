import { existsSync, readFileSync } from 'node:fs'

export type Count = { passed: number; failed: number }

/** A step that is one check by itself. */
export const one = (ok: boolean): Count => (ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

export const sum = (counts: readonly Count[]): Count => ({
  passed: counts.reduce((total, count) => total + count.passed, 0),
  failed: counts.reduce((total, count) => total + count.failed, 0),
})

/** What a JSON report says; none means that the runner did not come to its end. A runner that failed without naming a failed test (it broke, or was stopped) counts as one failure. */
export function countReport(path: string, ok: boolean, read: (report: Record<string, unknown>) => Count): Count {
  if (!existsSync(path)) return { passed: 0, failed: 1 }
  const count = read(JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>)
  return !ok && count.failed === 0 ? { ...count, failed: 1 } : count
}

/** A test that is skipped or left to be written is not passed. */
export const vitestCount = (report: Record<string, unknown>): Count => ({
  passed: Number(report.numPassedTests),
  failed: Number(report.numTotalTests) - Number(report.numPassedTests),
})

/** A test that passed only when repeated is not passed. */
export function playwrightCount(report: Record<string, unknown>): Count {
  const { expected, unexpected, flaky } = report.stats as Record<string, number>
  return { passed: expected ?? 0, failed: (unexpected ?? 0) + (flaky ?? 0) }
}
