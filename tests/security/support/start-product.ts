import { spawn } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@/db/server/free-port'
import { testEnvironment } from '@/tests/support/test-environment'

const ROOT = join(import.meta.dirname, '../../..')

export type Product = { url: string; stop: () => Promise<void>; isRunning: () => boolean }

/** One process of the built product on an existing database; what it prints after its greeting is kept in `log`. */
export async function startProduct(databaseUrl: string, log: string, env: Record<string, string> = {}): Promise<Product> {
  const port = await freePort()
  const dataDir = mkdtempSync(join(tmpdir(), 'product-'))
  const product = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env, ...testEnvironment,
      DATABASE_URL: databaseUrl, APP_DATABASE_URL: '', WORKER_DATABASE_URL: '', DATABASE_READ_URL: '', PUBLIC_URL: '',
      PORT: String(port), DATA_DIR: dataDir, NEXT_DIST_DIR: process.env.NEXT_DIST_DIR ?? '.next-test', DEMO: '0', WORKER: '0', ...env,
    },
  })
  writeFileSync(log, '', { flag: 'a' })
  const ended = new Promise<void>((done) => product.on('close', () => done()))
  const url = `http://localhost:${port}`
  await new Promise<void>((ready, fail) => {
    let greeting = ''
    const note = (text: Buffer) => {
      if (greeting.includes('ready http')) return appendFileSync(log, text)
      greeting += text
      if (greeting.includes('ready http')) ready()
    }
    product.stdout.on('data', note)
    product.stderr.on('data', note)
    product.on('close', (code) => fail(new Error(`被测程序没有启动（${code}）：${greeting}`)))
  })
  const stop = async () => {
    product.kill('SIGTERM')
    await ended
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { url, stop, isRunning: () => product.exitCode === null && product.signalCode === null }
}
