import './runtime'
import './production'
import './server-only'
import { startWorker } from '@/lib/kit/jobs/worker'
import { openEnvironment } from './environment'
import { jobs } from './jobs'
import { say } from './say'
import { untilStopped } from './until-stopped'

const environment = await openEnvironment()
const worker = await startWorker(jobs)
say(`后台任务已启动（${jobs.length} 项）`)
await untilStopped()
await worker.stop()
await environment.stop()
process.exit(0)
