import { expect, type Page } from 'playwright/test'
import { choose, press, typeDay } from '../support/form'
import { expectNoSidewaysScroll, expectSound } from '../support/sound'
import { today } from '@/lib/kit/dates/day'

/** The yearly survey from the first page to the receipt. */
export async function survey(page: Page, person: string, signedBy: string): Promise<{ visit: string; receipt: string }> {
  await page.goto(`${person}/survey`)
  await expect(page).toHaveURL(/survey\/contact/)
  await step(page)
  await typeDay(page, '调研日期', today())
  await choose(page, '怎样联系上的', /^入户/)
  await press(page, '保存，下一步')

  await step(page, '宣传')
  await choose(page, '手持终端', '智能手机')
  await choose(page, '个人微信', '是')
  await choose(page, '关注残联公众号、微博', '已关注残联微信公众号')
  await choose(page, '政策宣传', '康复和辅具政策')
  await press(page, '保存，下一组')

  await step(page, '文化')
  await choose(page, '文艺特长', '没有')
  await choose(page, '文艺特长水平', '没有特长')
  await choose(page, '参加过汇演、艺术节', '否')
  await choose(page, '阅读方式', '普通文字')
  await page.getByLabel('没有这方面的需求').check()
  await press(page, '保存，下一组')

  await step(page, '体育')
  await choose(page, '体育特长项目', '没有')
  await page.getByLabel('每周锻炼次数').fill('2')
  await choose(page, '经常参加社区文体活动', '否')
  await choose(page, '不参加文体活动的主要原因', '没有人组织指导')
  await choose(page, '出户能力', '要人陪着才能出门')
  await choose(page, '已有健身器材', '没有')
  await choose(page, '运动禁忌', '没有')
  await choose(page, '运动指导', '上门指导')
  await press(page, '保存，去核对')

  // Severely impaired, goes out with company only, no 康复体育进家庭 ticked: the page asks once, the worker keeps it.
  await expect(page.getByRole('region', { name: /可能漏了一项/ })).toBeVisible()
  await step(page, '体育')
  await press(page, '保存，去核对')

  await step(page, '核对')
  await page.getByLabel('已和本人核对').check()
  await page.getByLabel('签字人姓名').fill(signedBy)
  await page.getByLabel('签字人和本人的关系').selectOption({ label: '本人' })
  await press(page, '上交，等镇里审核')
  await expect(page).toHaveURL(/casework\/visits\//)
  await expectSound(page)
  await expectNoSidewaysScroll(page, 360)
  const receipt = /DC-\d{6}-\d{4}/.exec(await page.getByRole('main').innerText())?.[0]
  expect(receipt, '受理编号').toBeTruthy()
  return { visit: new URL(page.url()).pathname, receipt: receipt! }
}

/** The township worker reads the survey and takes it. */
export async function accept(page: Page, visit: string, receipt: string): Promise<void> {
  await page.goto('/casework/visits?state=submitted')
  await expectSound(page)
  await page.goto(visit)
  await expect(page.getByRole('main')).toContainText(receipt)
  await expectSound(page)
  await choose(page, '审核意见', /^通过/)
  await press(page, '保存审核意见')
  await expect(page.getByRole('status')).toContainText('已通过')
  await expectSound(page)
}

async function step(page: Page, title?: string): Promise<void> {
  if (title) await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
  await expectSound(page)
  await expectNoSidewaysScroll(page, 360)
}
