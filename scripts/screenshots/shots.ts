import type { Locator, Page } from 'playwright'

export type Shot = { name: string; login?: string; open: (page: Page) => Promise<void> }

const at = (path: string) => async (page: Page) => {
  await page.goto(path)
}

/** Only reads: what stands on the pictures is what the demo has on its first day. */
export const SHOTS: readonly Shot[] = [
  { name: '01-sign-in', open: at('/sign-in') },
  { name: '02-home', login: 'luxian', open: at('/home') },
  { name: '03-persons', login: 'desheng', open: at('/casework/persons') },
  { name: '04-person', login: 'mendoushan', open: (page) => person(page, '王素珍') },
  { name: '05-survey', login: 'mendoushan', open: survey },
  { name: '06-service', login: 'mendoushan', open: service },
  { name: '07-judging', login: 'luxian', open: judging },
  { name: '08-round', login: 'luxian', open: (page) => round(page, 1) },
  { name: '09-rectification', login: 'luxian', open: rectification },
  { name: '10-sheet', login: 'desheng', open: sheet },
  { name: '11-me', login: 'wangsuzhen', open: at('/me') },
  { name: '12-check', open: at('/check') },
]

async function person(page: Page, name: string): Promise<void> {
  await page.goto(`/casework/persons?q=${encodeURIComponent(name)}`)
  await follow(page, page.getByRole('table').getByRole('link', { name, exact: true }))
}

async function survey(page: Page): Promise<void> {
  await person(page, '陈桂芳')
  await page.goto(`${new URL(page.url()).pathname}/survey/3`)
}

async function service(page: Page): Promise<void> {
  await person(page, '王素珍')
  await page.goto(`${new URL(page.url()).pathname}/services/new`)
  await page.getByLabel('部门或机构').selectOption({ label: '门斗山村残协' })
  await page.getByLabel('项目', { exact: true }).selectOption('33')
  await page.getByLabel('做了什么、怎么做的').fill('上门教坐姿太极拳前四式，示范后由本人重做，家属在旁学会保护。')
  await page.locator('h1').click()
}

async function round(page: Page, index: number): Promise<void> {
  await page.goto('/supervision/inspections')
  await follow(page, page.getByRole('table').getByRole('link').nth(index))
}

async function judging(page: Page): Promise<void> {
  await round(page, 0)
  await follow(page, page.getByRole('link', { name: /^判定，还剩/ }))
  await follow(page, page.getByRole('link', { name: '判下一户' }))
}

async function rectification(page: Page): Promise<void> {
  await page.goto('/management/rectifications?state=replied')
  await follow(page, page.getByRole('rowheader').getByRole('link'))
}

async function sheet(page: Page): Promise<void> {
  await page.goto('/supervision/sheets')
  await follow(page, page.locator('main table a[href*="/supervision/sheets/"]:not([href*="new"])'))
  await page.goto(`${new URL(page.url()).pathname}/paper`)
}

async function follow(page: Page, link: Locator): Promise<void> {
  const before = page.url()
  await link.first().click()
  await page.waitForURL((url) => url.href !== before)
}
