import { expect, type Page } from 'playwright/test'
import { demoPassword } from '@/db/seeds/demo/staff/told'

/** Types into the sign-in form; where it leads is for the caller to look at. */
export async function typeSignIn(page: Page, login: string, password = demoPassword): Promise<void> {
  await page.getByLabel('账号', { exact: true }).fill(login)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
}

export async function signIn(page: Page, login: string, password = demoPassword): Promise<void> {
  await page.goto('/sign-in')
  await typeSignIn(page, login, password)
  await expect(page).not.toHaveURL(/sign-in/)
}
