import { expect, type Page } from 'playwright/test'
import { addMonths, thisMonth } from '@/lib/kit/dates/month'
import { choose, follow, press, typeDay } from '../support/form'
import { expectNoSidewaysScroll, expectSound } from '../support/sound'

/** In last month, so that it stands on the sheet which the township issues. */
export const SERVED_ON = `${addMonths(thisMonth(), -1)}-20`

/** A service with all six elements, found by the person's name; answers its address. */
export async function recordService(page: Page, name: string): Promise<string> {
  await page.goto('/home')
  await expectSound(page)
  await page.getByRole('searchbox').or(page.getByLabel(/^查人/)).first().fill(name)
  await press(page, '查人')
  await expect(page).toHaveURL(/casework\/persons/)
  await expectSound(page)
  if (/persons\/?(\?|$)/.test(page.url())) await follow(page, name, page.getByRole('table'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  await expectSound(page)
  await follow(page, /登记.*服务/)
  await expectSound(page)
  await expectNoSidewaysScroll(page, 360)
  await fill(page)
  await press(page, /登记|保存/)
  await expect(page.getByRole('status')).toContainText('服务已登记')
  await expect(page.getByRole('heading', { name: '六要素：6项完整' })).toBeVisible()
  await expectSound(page)
  await expectNoSidewaysScroll(page, 360)
  return new URL(page.url()).pathname
}

async function fill(page: Page): Promise<void> {
  await choose(page, '落实情况', '已经落实')
  await typeDay(page, '落实日期', SERVED_ON)
  await page.getByLabel('部门或机构').selectOption({ label: '门斗山村残协' })
  await page.getByLabel('项目', { exact: true }).selectOption('32')
  const first = page.getByRole('group', { name: '第1种器材' })
  await first.getByLabel('器材', { exact: true }).selectOption('弹力带')
  await first.getByLabel('数量').fill('2')
  await page.getByLabel('另付资金').fill('36.50')
  await page.getByLabel('做了什么、怎么做的').fill('送弹力带2根到家，当面教坐姿拉伸和抬臂各3组，示范后由本人重做，家属在旁学会保护。')
  await choose(page, '本人有什么变化', '有改善')
  await page.getByLabel('用一两句话说明').fill('能独立做完坐姿拉伸3组，右臂可抬到肩高。')
}
