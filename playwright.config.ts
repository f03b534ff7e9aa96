import { existsSync } from 'node:fs'
import { defineConfig, devices } from 'playwright/test'

const installed = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find((path) => path && existsSync(path))

export default defineConfig({
  testDir: 'tests/e2e',
  globalSetup: './tests/e2e/support/server.ts',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.PLAYWRIGHT_JSON ? [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON }]] : 'list',
  use: {
    ...devices['Desktop Chrome'],
    locale: 'zh-CN',
    // Far from Shanghai on purpose: days and months are computed on the server.
    timezoneId: 'America/New_York',
    viewport: { width: 1366, height: 768 },
    screenshot: 'only-on-failure',
    launchOptions: installed ? { executablePath: installed } : {},
  },
  // The addresses are known once the products run; workers read this file after that.
  projects: [
    { name: 'scripts-on', use: { baseURL: process.env.E2E_URL } },
    { name: 'scripts-off', use: { baseURL: process.env.E2E_URL_OFF, javaScriptEnabled: false }, testIgnore: '**/with-scripts/**' },
  ],
})
