import { expect, test } from '../../support/test'

test('a double click creates once', async ({ as }) => {
  const page = await as('cun510521103222')
  await page.goto('/casework/households/new')
  await page.getByLabel('户主姓名').fill('苏双双')
  await page.getByRole('button', { name: '登记这一户' }).dblclick()
  await expect(page.getByRole('status')).toContainText('已登记这一户')
  await page.goto(`/casework/households?q=${encodeURIComponent('苏双双')}`)
  await expect(page.getByRole('table').getByRole('link', { name: /苏双双/ })).toHaveCount(1)
})
