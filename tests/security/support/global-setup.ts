import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import type { Target } from './products'

declare module 'vitest' {
  interface ProvidedContext {
    target: Target
  }
}

/** Starts the product once for all security tests; whoever works on the tests may keep one running and name it in SECURITY_TARGET. */
export default async function start({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (process.env.SECURITY_TARGET) {
    provide('target', JSON.parse(process.env.SECURITY_TARGET) as Target)
    return undefined
  }
  const child = fork(join(import.meta.dirname, 'products.ts'), { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const ended = new Promise<void>((done) => child.on('close', () => done()))
  const target = await new Promise<Target>((done, fail) => {
    child.once('message', (message) => done(message as Target))
    child.once('close', (code) => fail(new Error(`被测程序没有启动（${code}）`)))
  })
  provide('target', target)
  return async () => {
    child.disconnect()
    await ended
  }
}
