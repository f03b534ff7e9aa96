import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testEnvironment } from '@/tests/support/test-environment'
import { ensureChromium } from './chromium'
import { type Count, countReport, one, playwrightCount, vitestCount } from './count'
import { runStep } from './run-step'

export type Step = { name: string; run: () => Promise<Count> }

const types: Step = {
  name: '类型',
  run: async () => one((await runStep('next', ['typegen'], 3)) && (await runStep('tsc', ['--noEmit'], 8))),
}

const lint: Step = { name: '代码规范', run: async () => one(await runStep('oxlint', ['--deny-warnings'], 3)) }

const vitest = (name: string, project: string): Step => ({
  name,
  run: () =>
    withReport(async (report) => {
      const ok = await runStep('vitest', ['run', '--project', project], 15, { VITEST_JSON: report })
      return countReport(report, ok, vitestCount)
    }),
})

const build: Step = {
  name: '构建',
  run: async () =>
    one(await runStep('node', ['--import', 'tsx', 'scripts/build.ts'], 10, { ...testEnvironment, NEXT_DIST_DIR: '.next-test', IF_STALE: '1' })),
}

const browser: Step = {
  name: '浏览器',
  run: () =>
    withReport(async (report) => {
      const ok = (await ensureChromium()) && (await runStep('playwright', ['test'], 30, { PLAYWRIGHT_JSON: report }))
      return countReport(report, ok, playwrightCount)
    }),
}

/** What a developer runs before a commit. */
export const quick = [types, lint, vitest('单元测试与守卫', 'unit'), vitest('数据库测试', 'db')]

/** What must pass before a release. */
export const all = [...quick, build, vitest('安全测试', 'security'), browser]

async function withReport(run: (report: string) => Promise<Count>): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'report-'))
  try {
    return await run(join(folder, 'report.json'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
