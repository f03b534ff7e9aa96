import { expect, type BrowserContext } from 'playwright/test'

/** Notes what a browser complains about on every page of a context: script errors, refusals by the content security policy. */
export function watch(context: BrowserContext, complaints: string[]): void {
  context.on('console', (message) => {
    if (message.type() !== 'error' || isExpected(message.text())) return
    complaints.push(`${message.page()?.url()}：${message.text()}`)
  })
  context.on('weberror', (error) => complaints.push(`${error.page()?.url()}：${error.error().message}`))
}

export const expectNone = (complaints: readonly string[]) => expect(complaints, '控制台里的错误').toEqual([])

// Pages that say 404 on purpose; everything else that fails to load is a fault.
const isExpected = (text: string) => /status of 404/.test(text)
