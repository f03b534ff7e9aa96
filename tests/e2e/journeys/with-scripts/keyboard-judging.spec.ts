import type { Page } from 'playwright/test'
import { follow } from '../../support/form'
import { expect, test } from '../../support/test'

test('a household is judged with the keyboard alone', async ({ as }) => {
  const page = await as('hejiang')
  await page.goto('/supervision/inspections')
  await follow(page, /年.*月/, page.getByRole('table'))
  await follow(page, /^判定，还剩/)
  await follow(page, '判下一户')
  await expect(page.getByRole('button', { name: '关闭单键' })).toBeVisible()
  const rows = await page.locator('.judge > li:has(.keys)').count()
  await tabTo(page, '.judge .keys input')
  for (let row = 0; row < rows; row++) {
    await page.keyboard.press('1')
    await expect(page.locator(':focus')).toBeChecked()
    if (row < rows - 1) await goOn(page)
  }
  await expect(page.locator('.keys input:checked')).toHaveCount(rows)
  await tabTo(page, 'button[value="next"]')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toContainText(/判完了|都判完/)
})

/** J leads to the next row; where that is the choice for what is missing, Tab leads on. */
async function goOn(page: Page): Promise<void> {
  const before = await page.locator(':focus').getAttribute('name')
  await page.keyboard.press('j')
  if ((await page.locator(':focus').getAttribute('name')) === before || !(await isKey(page))) await tabTo(page, '.judge .keys input', before)
}

const isKey = (page: Page) => page.locator(':focus').evaluate((element) => element.matches('.keys input'))

async function tabTo(page: Page, selector: string, not: string | null = null): Promise<void> {
  for (let turn = 0; turn < 200; turn++) {
    await page.keyboard.press('Tab')
    const there = await page.evaluate(([wanted, other]) => {
      const element = document.activeElement
      return element !== null && element.matches(wanted!) && element.getAttribute('name') !== other
    }, [selector, not] as const)
    if (there) return
  }
  throw new Error(`Tab 到不了 ${selector}`)
}
