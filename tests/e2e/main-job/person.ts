import { expect, type Page } from 'playwright/test'
import { follow, press } from '../support/form'
import { expectNoSidewaysScroll, expectSound } from '../support/sound'

/** The person sees the record and who looked at it, and says how the service was. */
export async function readAndRate(page: Page, service: string, worker: string): Promise<void> {
  await visit(page, '/me')
  await expect(page.getByRole('main')).toContainText('等您评价')
  await visit(page, '/me/record')
  await visit(page, '/me/looks')
  await expect(page.getByRole('main')).toContainText(worker)
  await visit(page, '/me/services')
  await page.locator(`a[href="/me/services/${service}"]`).click()
  await expect(page.getByRole('main')).toContainText('弹力带2根')
  await sound(page)
  await follow(page, '去评价')
  await sound(page)
  await press(page, /^基本满意/)
  await expect(page).toHaveURL(/\/why/)
  await sound(page)
  await page.getByRole('textbox').first().fill('教得仔细，弹力带短了一点。')
  await page.getByRole('main').getByRole('button').first().click()
  await expect(page.getByRole('status').first()).toBeVisible()
  await page.goto(`/me/services/${service}`)
  await expect(page.getByRole('main')).toContainText('您评了基本满意')
}

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await sound(page)
}

async function sound(page: Page): Promise<void> {
  await expectSound(page)
  await expectNoSidewaysScroll(page, 360)
}
