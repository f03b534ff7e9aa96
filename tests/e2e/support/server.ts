import { fork } from 'node:child_process'
import { join } from 'node:path'

type Ready = { url: string; databaseUrl: string }

/**
 * Starts the built product twice for all browser tests, each on a database of its own: what one project's story changes,
 * the other one has still before it. E2E_URL and E2E_URL_OFF tell where; E2E_DATABASE_URL is the first one's (the owner's).
 * Where E2E_URL is set already, that running product is tested.
 */
export default async function start(): Promise<() => Promise<void>> {
  if (process.env.E2E_URL) return async () => {}
  // One after the other: the first one builds where there is no build yet.
  const on = await startProduct('on')
  const off = await startProduct('off')
  process.env.E2E_URL = on.ready.url
  process.env.E2E_URL_OFF = off.ready.url
  process.env.E2E_DATABASE_URL = on.ready.databaseUrl
  return async () => {
    await Promise.all([on.stop(), off.stop()])
  }
}

async function startProduct(slot: string): Promise<{ ready: Ready; stop: () => Promise<void> }> {
  const child = fork(join(import.meta.dirname, 'serve-product.ts'), [slot], { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  // 'exit', not 'close': after a disconnect 'close' never comes, and the test run would end early and look passed.
  const ended = new Promise<void>((done) => child.on('exit', () => done()))
  const ready = await new Promise<Ready>((done, fail) => {
    child.once('message', (message) => done(message as Ready))
    child.once('exit', (code) => fail(new Error(`被测程序没有启动（${code}）`)))
  })
  return {
    ready,
    stop: async () => {
      child.disconnect()
      await ended
    },
  }
}
