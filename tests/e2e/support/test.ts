import { test as base, type BrowserContext, type Page } from 'playwright/test'
import { signIn } from './sign-in'
import { expectNone, watch } from './watch'

type Fixtures = {
  /** A browser of its own that nobody has signed in with. */
  browserOf: () => Promise<BrowserContext>
  /** The page of a signed-in demo account; the same browser each time. */
  as: (login: string, password?: string) => Promise<Page>
  scripts: boolean
}

/** Tests of the product in the browser: whatever the console complains about on the way fails them. */
export const test = base.extend<Fixtures>({
  scripts: async ({ javaScriptEnabled }, use) => use(javaScriptEnabled !== false),
  browserOf: async ({ browser }, use) => {
    const complaints: string[] = []
    const opened: BrowserContext[] = []
    await use(async () => {
      const context = await browser.newContext()
      watch(context, complaints)
      opened.push(context)
      return context
    })
    for (const context of opened) await context.close()
    expectNone(complaints)
  },
  as: async ({ browserOf }, use) => {
    const pages = new Map<string, Page>()
    await use(async (login, password) => {
      const known = pages.get(login)
      if (known) return known
      const page = await (await browserOf()).newPage()
      await signIn(page, login, password)
      pages.set(login, page)
      return page
    })
  },
})

export { expect } from 'playwright/test'
