import { randomInt } from 'node:crypto'
import { expect, type Page } from 'playwright/test'
import { follow, press } from '../support/form'
import { typeSignIn } from '../support/sign-in'
import { expectSound } from '../support/sound'

export type Opened = { login: string; password: string }

/** The office opens an account and hands its first password over. */
export async function openAccount(page: Page): Promise<Opened> {
  const login = `lx-test-${randomInt(1e6, 1e7)}`
  await page.goto('/management/accounts')
  await expectSound(page)
  await follow(page, '开设账号')
  await expectSound(page)
  await page.getByLabel('姓名', { exact: true }).fill('赵晓琴')
  await page.getByLabel('账号', { exact: true }).fill(login)
  await page.getByLabel('宣文体业务员').check()
  const password = await page.getByLabel('初始密码').inputValue()
  await press(page, '开设账号')
  await expect(page.getByRole('status')).toContainText('账号已开设')
  await expectSound(page)
  return { login, password }
}

/** The first sign-in leads to nothing but a new password; then the way goes on. */
export async function firstSignIn(page: Page, { login, password }: Opened): Promise<void> {
  await page.goto('/sign-in?back=%2Fcasework%2Fpersons')
  await expectSound(page)
  await typeSignIn(page, login, password)
  await expect(page).toHaveURL(/account\/password/)
  await expectSound(page)
  await page.goto('/home')
  await expect(page).toHaveURL(/account\/password/)
  const own = `ceshi-${randomInt(1e8, 1e9)}-mima`
  await page.getByLabel('现在的密码').fill(password)
  await page.getByLabel('新密码', { exact: true }).fill(own)
  await page.getByLabel(/再.*一遍|再.*一次/).fill(own)
  await press(page, '保存新密码')
  await expect(page).not.toHaveURL(/account\/password/)
  await expectSound(page)
}
