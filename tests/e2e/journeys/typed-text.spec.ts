import { follow, press } from '../support/form'
import { typeSignIn } from '../support/sign-in'
import { expect, test } from '../support/test'

const WORDS = '4组17号，河边第二家，下雨天走后门'
// Villages of their own: what ends or changes here is in nobody else's way.
const [RENHE, DONGHUANGDIAN] = ['cun510521103224', 'cun510521103230']

test('when the session ends while a form is being filled, it opens filled again after signing in, and saves', async ({ as, browserOf }) => {
  const page = await as(RENHE)
  await page.goto('/casework/households/new')
  await page.getByLabel('户主姓名').fill('田老汉')
  await page.getByLabel('住址').fill(WORDS)

  const elsewhere = await (await browserOf()).newPage()
  await elsewhere.goto('/sign-in?back=%2Faccount%2Fsessions')
  await typeSignIn(elsewhere, RENHE)
  await press(elsewhere, '全部退出')
  await expect(elsewhere).toHaveURL(/sign-in/)

  await press(page, '登记这一户')
  await expect(page).toHaveURL(/sign-in\?back=/)
  await typeSignIn(page, RENHE)
  await expect(page).toHaveURL(/households\/new/)
  await expect(page.getByLabel('户主姓名')).toHaveValue('田老汉')
  await expect(page.getByLabel('住址')).toHaveValue(WORDS)
  await press(page, '登记这一户')
  await expect(page.getByRole('status')).toContainText('已登记这一户')
  await expect(page.getByRole('main')).toContainText(WORDS)
  await page.goto('/casework/households/new')
  await expect(page.getByLabel('住址')).toHaveValue('')
})

test('who saves over a newer change is told, and keeps what was typed', async ({ as, browserOf }) => {
  const first = await as(DONGHUANGDIAN)
  await first.goto('/casework/households')
  await follow(first, /./, first.getByRole('rowheader'))
  const edit = `${new URL(first.url()).pathname}/edit`
  const second = await (await browserOf()).newPage()
  await second.goto(`/sign-in?back=${encodeURIComponent(edit)}`)
  await typeSignIn(second, DONGHUANGDIAN)
  await expect(second).toHaveURL(/edit$/)
  await first.goto(edit)
  await first.getByLabel('住址').fill('1组1号')
  await press(first, /^保存/)
  await expect(first.getByRole('status')).toContainText('已保存')
  await second.getByLabel('住址').fill(WORDS)
  await press(second, /^保存/)
  await expect(second.getByRole('alert').filter({ hasText: '没有保存' })).toBeVisible()
  await expect(second.getByLabel('住址')).toHaveValue(WORDS)
  await first.reload()
  await expect(first.getByRole('main')).toContainText('1组1号')
})
