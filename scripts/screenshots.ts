import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright'
import { demoPassword } from '@/db/seeds/demo/staff/told'
import { fail, say } from './say'
import { SHOTS, type Shot } from './screenshots/shots'

/** Pictures of the main pages for docs/, taken from a running demo: BASE=http://localhost:3000 npm run screenshots */
const BASE = process.env.BASE ?? fail('请用 BASE 写明正在运行的演示地址，例如 BASE=http://localhost:3000 npm run screenshots')
const FOLDER = join(import.meta.dirname, '../docs/screenshots')
const TALLEST = 2400
const SIZES = [{ width: 1366, height: 768 }, { width: 360, height: 780 }]

mkdirSync(FOLDER, { recursive: true })
const installed = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find((path) => path && existsSync(path))
const browser = await chromium.launch(installed ? { executablePath: installed } : {})
const only = process.argv.slice(2)
for (const shot of SHOTS.filter(({ name }) => only.length === 0 || only.some((word) => name.includes(word)))) await take(browser, shot)
await browser.close()

async function take(from: Browser, { name, login, open }: Shot): Promise<void> {
  const context = await from.newContext({ baseURL: BASE, locale: 'zh-CN', reducedMotion: 'reduce', viewport: SIZES[0] })
  const page = await context.newPage()
  if (login) await signIn(page, login)
  await open(page)
  for (const size of SIZES) {
    await page.setViewportSize(size)
    await page.evaluate(() => scrollTo(0, 0))
    const tall = await page.evaluate(() => document.documentElement.scrollHeight)
    // As tall as the picture: bars that stick to the window's edge then stand at the picture's.
    await page.setViewportSize({ width: size.width, height: Math.min(tall, TALLEST) })
    await page.screenshot({ path: join(FOLDER, `${name}-${size.width}.png`), animations: 'disabled', caret: 'hide' })
  }
  await context.close()
  say(name)
}

async function signIn(page: Page, login: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('账号', { exact: true }).fill(login)
  await page.getByLabel('密码', { exact: true }).fill(demoPassword)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}
