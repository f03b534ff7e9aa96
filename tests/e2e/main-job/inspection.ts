import { expect, type Page } from 'playwright/test'
import { follow, press } from '../support/form'
import { expectSound } from '../support/sound'

/** Draws this month's sample of one township, judges its first household with one wrong item; answers the round's address. */
export async function inspect(page: Page, township: string): Promise<{ round: string; notice: string }> {
  await page.goto('/home')
  await expectSound(page)
  await page.goto('/supervision/inspections')
  await expectSound(page)
  await follow(page, /年.*月/, page.getByRole('table'))
  await expect(page.getByRole('heading', { level: 1 })).toContainText('抽查')
  await expectSound(page)
  const round = new URL(page.url()).pathname
  await drawSample(page, township)
  await judgeAll(page)
  const issue = await page.getByRole('link', { name: '给上一户发整改通知' }).getAttribute('href')
  await page.goto(round)
  await expectSound(page)
  return { round, notice: await issueNotice(page, issue!) }
}

async function drawSample(page: Page, township: string): Promise<void> {
  await follow(page, new RegExp(`去抽签.*${township}`))
  await expect(page.getByText(/^[0-9a-f]{64}$/)).toBeVisible()
  await expectSound(page)
  await press(page, /^抽取\d+户$/)
  await expect(page.getByRole('status')).toContainText('抽好了')
  await expectSound(page)
  await follow(page, '判下一户')
}

/** Item by item: the first is 多勾 with its reason, the others are right; nothing is preselected. */
async function judgeAll(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: '保存，下一户' })).toBeVisible()
  await expectSound(page)
  const items = page.getByRole('group', { name: /：判定$/ })
  const many = await items.count()
  expect(many).toBeGreaterThan(3)
  await expect(page.locator('.keys input:checked')).toHaveCount(0)
  for (let index = 1; index < many; index++) await items.nth(index).getByLabel('准确').check()
  await items.first().getByLabel('多勾').check()
  const row = page.locator('.judge > li').first()
  await row.getByLabel('原因').selectOption({ label: '情况变了，没有更新' })
  await row.getByLabel(/^说明/).fill('入户时看到的和表上不同。')
  await press(page, '保存，下一户')
  await expect(page.getByRole('status')).toContainText('上一户判完了')
  await expectSound(page)
}

async function issueNotice(page: Page, path: string): Promise<string> {
  await page.goto(path)
  await expectSound(page)
  await press(page, '发出整改通知')
  await expect(page.getByRole('status')).toContainText('整改通知已经发出')
  await expectSound(page)
  return new URL(page.url()).pathname
}

/** The figure stands on the round's page with what it is made of, and opens its rows. */
export async function seeAccuracy(page: Page, round: string): Promise<void> {
  await page.goto(round)
  await expect(page.getByRole('heading', { name: '状况需求精准度' })).toBeVisible()
  await expect(page.getByText(/^[0-9a-f]{64}$/)).toBeVisible()
  await follow(page, /看[\d,]+项不准的/)
  await expect(page.getByRole('main')).toContainText('情况变了，没有更新')
  await expectSound(page)
  await page.goto(`${round}/proof`)
  await expectSound(page)
}
