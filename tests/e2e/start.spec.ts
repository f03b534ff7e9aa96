import { expect, test } from 'playwright/test'

test('the started product says that it and its database are well', async ({ request }) => {
  const answer = await request.get('/api/health')
  expect(answer.status()).toBe(200)
  expect(await answer.json()).toMatchObject({ ok: true, database: 'up' })
})

test('the front door opens in Chinese', async ({ page }) => {
  const answer = await page.goto('/')
  expect(answer?.status()).toBe(200)
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans-CN')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
