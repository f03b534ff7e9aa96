import type { Page } from 'playwright/test'
import { DISPLAY_COOKIE, serializeDisplay, type Display } from '@/lib/ui/display'
import { expectNoSidewaysScroll, expectSound } from '../support/sound'
import { expect, test } from '../support/test'

// Many pages each, with axe on all of them.
test.describe.configure({ timeout: 240_000 })

const MODES: { name: string; display: Partial<Display> }[] = [
  { name: '关怀版', display: { care: true } },
  { name: '高对比', display: { contrast: true } },
  { name: '200%', display: { size: '200' } },
]

for (const { name, display } of MODES) {
  test(`${name}：no page of the main job scrolls sideways at 320 pixels`, async ({ as }) => {
    await look(await as('wangsuzhen'), display, ['/me', '/me/record', '/me/services', '/me/looks', '/display'])
    await look(await as('desheng'), display, ['/home', '/casework/persons', '/casework/visits', '/casework/services', '/supervision/sheets', '/management/rectifications'])
  })
}

test('the switch of the person pages changes the page in place', async ({ as }) => {
  const page = await as('wangsuzhen')
  await page.setViewportSize({ width: 360, height: 780 })
  await page.goto('/me')
  await page.getByRole('button', { name: /^关怀版/ }).click()
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'care')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-mode', 'care')
})

async function look(page: Page, display: Partial<Display>, paths: readonly string[]): Promise<void> {
  await page.goto(paths[0]!)
  const value = serializeDisplay({ size: '100', care: false, contrast: false, ...display })
  await page.context().addCookies([{ name: DISPLAY_COOKIE, value, url: page.url() }])
  for (const path of paths) {
    await page.goto(path)
    await expectNoSidewaysScroll(page, 320)
    await expectSound(page)
  }
}
