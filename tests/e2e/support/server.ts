import { fork } from 'node:child_process'
import { join } from 'node:path'

type Ready = { url: string; databaseUrl: string }

/** Starts the built product once for all browser tests; E2E_URL and E2E_DATABASE_URL (the owner's) tell where. */
export default async function start(): Promise<() => Promise<void>> {
  const child = fork(join(import.meta.dirname, 'serve-product.ts'), { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const ended = new Promise<void>((done) => child.on('close', () => done()))
  const ready = await new Promise<Ready>((done, fail) => {
    child.once('message', (message) => done(message as Ready))
    child.once('close', (code) => fail(new Error(`被测程序没有启动（${code}）`)))
  })
  process.env.E2E_URL = ready.url
  process.env.E2E_DATABASE_URL = ready.databaseUrl
  return async () => {
    child.disconnect()
    await ended
  }
}
