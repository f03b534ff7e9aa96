import { randomInt } from 'node:crypto'
import { expect, type Page } from 'playwright/test'
import { aCitizenId } from '@/tests/support/registry-input'
import { choose, follow, press } from '../support/form'
import { expectNoSidewaysScroll, expectSound } from '../support/sound'

export const CLIENT = { name: '田永秀', category: '肢体', level: '二级' }

/** A household and its person, as the village worker writes them in; answers the person's address. */
export async function register(page: Page): Promise<string> {
  await page.goto('/casework/households')
  await expectSound(page)
  await expectNoSidewaysScroll(page, 360)
  await follow(page, '登记新的一户')
  await expectSound(page)
  await page.getByLabel('户主姓名').fill(CLIENT.name)
  await page.getByLabel('住址').fill('4组17号')
  await press(page, '登记这一户')
  await expect(page.getByRole('status')).toContainText('已登记这一户')
  await expectSound(page)
  await follow(page, '登记残疾人')
  await expectSound(page)
  await expectNoSidewaysScroll(page, 360)
  await fillPerson(page)
  await press(page, '登记')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(CLIENT.name)
  await expectSound(page)
  await expectNoSidewaysScroll(page, 360)
  return new URL(page.url()).pathname
}

async function fillPerson(page: Page): Promise<void> {
  const idNumber = aCitizenId('19680314', 2 * randomInt(1, 499))
  await page.getByLabel('身份证号', { exact: true }).fill(idNumber)
  await page.getByLabel('残疾类别').selectOption({ label: CLIENT.category })
  await choose(page, '残疾等级', CLIENT.level)
  await page.getByLabel('残疾人证号').fill(`${idNumber}42`)
  await page.getByLabel('姓名', { exact: true }).fill(CLIENT.name)
  await page.getByLabel('与户主的关系').selectOption('本人')
  await page.getByLabel('民族').selectOption({ label: '汉族' })
  await page.getByLabel('文化程度').selectOption({ index: 3 })
  await page.getByLabel('婚姻状况').selectOption({ index: 2 })
  await choose(page, '户口性质', /农业/)
}
