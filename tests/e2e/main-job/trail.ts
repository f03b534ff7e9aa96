import { expect, type Page } from 'playwright/test'
import { press } from '../support/form'
import { expectSound } from '../support/sound'

/** The auditor finds what the others did and has the chain recomputed. */
export async function readTrail(page: Page, who: string, acts: readonly string[]): Promise<void> {
  await page.goto('/trail')
  await expectSound(page)
  await page.getByLabel('姓名', { exact: true }).fill(who)
  await press(page, '查询')
  await expect(page).toHaveURL(/who=/)
  for (const act of acts) await expect(page.getByRole('table')).toContainText(act)
  await expectSound(page)
  await page.goto('/trail')
  await press(page, '现在从头核对')
  await expect(page.getByRole('status')).toContainText('从头核对了一遍')
  await expect(page.getByRole('main')).toContainText('完好')
  await expectSound(page)
}
