import { expect, type Page } from 'playwright/test'
import { press } from '../support/form'
import { expectNoSidewaysScroll, expectSound } from '../support/sound'

/** The township finds the notice among what waits and says what was done. */
export async function answer(page: Page, notice: string): Promise<void> {
  await page.goto('/management/rectifications')
  await expectSound(page)
  await page.locator(`a[href^="${notice}"]`).first().click()
  await expect(page.getByRole('heading', { name: '回复整改' })).toBeVisible()
  await expectSound(page)
  await expectNoSidewaysScroll(page, 360)
  await page.getByLabel('整改情况').fill('11月又到家里问了本人，手机已经换成智能手机。')
  await page.getByLabel('改了哪些记录').fill('状况表“手持终端”改为智能手机。')
  await press(page, '回复整改')
  await expect(page.getByRole('status')).toContainText('等业务员复核')
  await expectSound(page)
}

export async function close(page: Page, notice: string): Promise<void> {
  await page.goto(notice)
  await expectSound(page)
  await page.locator('form#close').getByLabel('复核意见').fill('已核对，改到位。')
  await press(page, '复核通过，办结')
  await expect(page.getByRole('status')).toContainText('已经办结')
  await expectSound(page)
  await page.goto(`${notice}/notice`)
  await expectSound(page)
}
