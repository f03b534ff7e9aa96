import { spawnSync } from 'node:child_process'
import { expect, type Page } from 'playwright/test'
import { follow, press } from '../support/form'
import { expectNoSidewaysScroll, expectSound } from '../support/sound'

const MASKED = '王*珍'
const FULL = '王素珍'

/** Issues the village's sheet of last month, looks at the print page and the PDF; answers the code on it. */
export async function issueSheet(page: Page, village: string): Promise<string> {
  await page.goto('/supervision/sheets')
  await expectSound(page)
  await follow(page, village, page.getByRole('region', { name: /各村公示表/ }))
  await expectSound(page)
  await expectMasked(page)
  await press(page, '印发公示表')
  await expect(page.getByRole('status')).toContainText('已印发')
  await expectSound(page)
  const code = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(await page.getByRole('main').innerText())?.[0]
  expect(code, '核对码').toBeTruthy()
  const pdf = await page.getByRole('link', { name: '下载PDF' }).getAttribute('href')
  await expectPdf(page, pdf!)
  await follow(page, '打印')
  await expect(page).toHaveURL(/paper/)
  await expectSound(page)
  await expectMasked(page)
  return code!
}

/** Anybody opens what the QR code leads to, or types the code. */
export async function checkSheet(page: Page, code: string): Promise<void> {
  await page.goto(`/s/${code.replace('-', '')}`)
  await expect(page.getByText('核对无误，现行有效')).toBeVisible()
  await expectSound(page)
  await expectMasked(page)
  await expectNoSidewaysScroll(page, 360)
  await page.goto('/check')
  await expectSound(page)
  await expectNoSidewaysScroll(page, 360)
  await page.getByLabel('核对码').fill(code.toLowerCase())
  await press(page, '核对这张表')
  await expect(page).toHaveURL(/\/s\//)
  await expectMasked(page)
}

async function expectMasked(page: Page): Promise<void> {
  const text = await page.getByRole('main').innerText()
  expect(text).toContain(MASKED)
  expect(text).not.toContain(FULL)
}

async function expectPdf(page: Page, path: string): Promise<void> {
  const answer = await page.request.get(path)
  const body = await answer.body()
  expect(answer.headers()['content-type']).toContain('application/pdf')
  expect(body.subarray(0, 5).toString()).toBe('%PDF-')
  const text = spawnSync('pdftotext', ['-', '-'], { input: body, encoding: 'utf8' })
  // Not every machine has the tool; what stands in the PDF is also proved beside its template.
  if (text.error) return
  expect(text.stdout.replaceAll(/\s/g, '')).toContain(MASKED)
  expect(text.stdout.replaceAll(/\s/g, '')).not.toContain(FULL)
}
