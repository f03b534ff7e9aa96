import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fillDemo, isDemoData, isTestServer, prepare } from '@/db/fill'
import { demoAccounts } from '@/db/seeds/demo/accounts'
import { isFree } from '@/db/server/free-port'
import { releaseLock, takeLock } from '@/db/server/lock'
import { config } from '@/lib/kit/config'
import { startWorker } from '@/lib/kit/jobs/worker'
import { ensureBuild } from './ensure-build'
import { openEnvironment } from './environment'
import { jobs } from './jobs'
import { fail, reasonOf, say } from './say'
import { serve } from './serve'
import { untilStopped } from './until-stopped'

/** The whole platform in one process, from the database to the served page, until it is told to stop. */
export async function launch({ dev }: { dev: boolean }): Promise<never> {
  const stopped = untilStopped()
  const lock = await takePlace()
  const steps: (() => Promise<void>)[] = []
  let code = 0
  try {
    steps.push((await openEnvironment({ own: true })).stop)
    await prepare(config.databaseUrl, say)
    if (process.env.LIANGFU_TEST_LOCK_OFF && !(await isTestServer(config.databaseUrl))) throw new Error('LIANGFU_TEST_LOCK_OFF 只能用在测试数据库上')
    if (process.env.DEMO !== '0') await fillDemo(config.databaseUrl, say)
    const demo = await isDemoData(config.databaseUrl)
    process.env.LIANGFU_DEMO = demo ? '1' : ''
    if (!dev) await ensureBuild()
    if (process.env.WORKER !== '0') steps.push((await startWorker(jobs)).stop)
    steps.push((await serve(dev)).stop)
    greet(demo)
    await stopped
    say('正在停止……')
  } catch (error) {
    process.stderr.write(`启动失败：${reasonOf(error)}\n`)
    code = 1
  }
  for (const stop of steps.toReversed()) await stop().catch((error: unknown) => process.stderr.write(`${reasonOf(error)}\n`))
  releaseLock(lock)
  process.exit(code)
}

async function takePlace(): Promise<string> {
  const address = `http://localhost:${config.port}`
  mkdirSync(config.dataDir, { recursive: true, mode: 0o755 })
  const lock = join(config.dataDir, 'app.lock')
  const holder = takeLock(lock, address)
  if (holder) fail(`平台已在运行：${holder.note}（进程 ${holder.pid}，数据目录 ${config.dataDir}）。`)
  if (await isFree(config.port, config.host)) return lock
  releaseLock(lock)
  return fail(`端口 ${config.port} 已被其他程序占用。请关闭该程序，或换一个端口：PORT=3001 npm start`)
}

function greet(demo: boolean): void {
  if (demo) for (const { account, password, who } of demoAccounts) say(`  ${account}  ${password}  ${who}`)
  say(`ready http://localhost:${config.port}`)
}
