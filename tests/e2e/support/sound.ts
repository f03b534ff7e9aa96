import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from 'playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const RULES = {
  // AAA rules that axe leaves out unless they are asked for by name.
  'color-contrast-enhanced': { enabled: true },
  'identical-links-same-purpose': { enabled: true },
  'meta-refresh-no-exceptions': { enabled: true },
  'target-size': { enabled: true },
  // The enhanced rule asks for more than this one; each costs seconds on a long page.
  'color-contrast': { enabled: false },
}

/** What every page owes its reader: a name, one heading, landmarks; with scripts on, nothing that axe can find. */
export async function expectSound(page: Page): Promise<void> {
  await expect(page).toHaveTitle(/\S+ · 四川量服$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans-CN')
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page.getByRole('main')).toHaveCount(1)
  await expect(page.locator('a.skip')).toHaveCount(1)
  if (await hasScripts(page)) expect(await violations(page), page.url()).toEqual([])
}

/** No sideways scroll at this width. */
export async function expectNoSidewaysScroll(page: Page, width: number): Promise<void> {
  const before = page.viewportSize()
  await page.setViewportSize({ width, height: 780 })
  const box = await page.locator('html').evaluate((html) => ({ wide: html.scrollWidth, seen: html.clientWidth }))
  expect(box.wide, `${page.url()} 在${width}像素宽时`).toBeLessThanOrEqual(box.seen)
  if (before) await page.setViewportSize(before)
}

// Playwright evaluates in pages whose own scripts are off; axe needs timers there, which then never fire.
const hasScripts = (page: Page) => page.evaluate(() => document.querySelector('script[src]') !== null && 'next' in window)

async function violations(page: Page): Promise<string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options({ runOnly: { type: 'tag', values: TAGS }, rules: RULES, resultTypes: ['violations'] }).exclude('nextjs-portal')
  const { violations: found } = await builder.analyze()
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}：${node.html.slice(0, 160)}（${node.failureSummary?.split('\n').slice(1, 3).join(' ').trim()}）`))
}
