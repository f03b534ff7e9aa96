import { press } from '../support/form'
import { expect, test } from '../support/test'

test('going back, forward and reloading after saving registers nothing twice', async ({ as }) => {
  const page = await as('cun510521103223')
  await page.goto('/casework/households/new')
  await page.getByLabel('户主姓名').fill('谢双双')
  await press(page, '登记这一户')
  await expect(page.getByRole('status')).toContainText('已登记这一户')
  await page.goBack()
  await expect(page).toHaveURL(/households\/new/)
  await page.goForward()
  await expect(page).toHaveURL(/done=registered/)
  await page.reload()
  await page.goto(`/casework/households?q=${encodeURIComponent('谢双双')}`)
  await expect(page.getByRole('table').getByRole('link', { name: /谢双双/ })).toHaveCount(1)
})
