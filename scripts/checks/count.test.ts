import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { countReport, playwrightCount, sum, vitestCount } from './count'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'count-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const report = (value: object) => {
  const path = join(folder, 'report.json')
  writeFileSync(path, JSON.stringify(value))
  return path
}

test('a skipped unit test is not passed', () => {
  expect(countReport(report({ numTotalTests: 5, numPassedTests: 3 }), false, vitestCount)).toEqual({ passed: 3, failed: 2 })
})

test('a browser test that passed only when repeated is not passed', () => {
  expect(countReport(report({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 0 } }), false, playwrightCount)).toEqual({ passed: 4, failed: 2 })
})

test('a runner that broke without a report, or beside passing tests, is a failure', () => {
  expect(countReport(join(folder, 'none.json'), false, vitestCount)).toEqual({ passed: 0, failed: 1 })
  expect(countReport(join(folder, 'none.json'), true, vitestCount)).toEqual({ passed: 0, failed: 1 })
  expect(countReport(report({ numTotalTests: 3, numPassedTests: 3 }), false, vitestCount)).toEqual({ passed: 3, failed: 1 })
})

test('steps add up', () => {
  expect(sum([{ passed: 2, failed: 0 }, { passed: 1, failed: 1 }])).toEqual({ passed: 3, failed: 1 })
})
