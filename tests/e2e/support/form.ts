import type { Locator, Page } from 'playwright/test'

type Place = Page | Locator

/** A question with several controls: its fieldset. */
export const question = (place: Place, legend: string | RegExp) => place.getByRole('group', { name: legend })

export const choose = (place: Place, legend: string | RegExp, ...labels: (string | RegExp)[]) =>
  each(labels, (label) => question(place, legend).getByLabel(label).first().check())

/** A day (YYYY-MM-DD) in its three boxes. */
export async function typeDay(place: Place, legend: string | RegExp, day: string): Promise<void> {
  const parts = day.split('-')
  const boxes = question(place, legend).getByRole('textbox')
  for (const [index, part] of parts.entries()) await boxes.nth(index).fill(String(Number(part)))
}

export const press = (place: Place, name: string | RegExp) => place.getByRole('button', { name }).click()

/** Presses a link and waits until its page has come. */
export async function follow(page: Page, name: string | RegExp, within: Place = page): Promise<void> {
  const before = page.url()
  await within.getByRole('link', { name }).first().click()
  await page.waitForURL((url) => url.href !== before)
}

async function each<T>(list: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  for (const one of list) await work(one)
}
