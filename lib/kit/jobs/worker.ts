import { PgBoss } from 'pg-boss'
import { config } from '@/lib/kit/config'

/** One kind of background work. `cron` is in Asia/Shanghai; a job that fails is tried again by the engine. */
export type Job = { name: string; cron?: string; run: (data: unknown) => Promise<void> }

/** Starts doing the given jobs in this process; `stop` lets running ones end. */
export async function startWorker(jobs: readonly Job[]): Promise<{ stop: () => Promise<void> }> {
  const boss = new PgBoss({ connectionString: config.workerDatabaseUrl, schema: 'pgboss', createSchema: false, max: 4 })
  // The engine reports a database that is away and tries again by itself.
  boss.on('error', (error) => console.error(`后台任务：${error.message}`))
  await boss.start()
  for (const { name, cron, run } of jobs) {
    await boss.createQueue(name)
    await boss.work(name, async (batch) => {
      for (const { data } of batch) await run(data)
    })
    if (cron) await boss.schedule(name, cron, null, { tz: 'Asia/Shanghai' })
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 4_000 }) }
}
