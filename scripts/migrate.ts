import './runtime'
import './server-only'
import { prepare } from '@/db/fill'
import { openEnvironment } from './environment'
import { config } from '@/lib/kit/config'
import { reasonOf, say } from './say'

const environment = await openEnvironment()
try {
  await prepare(config.databaseUrl, say)
  say('数据库已是最新。')
} catch (error) {
  process.stderr.write(`${reasonOf(error)}\n`)
  process.exitCode = 1
} finally {
  await environment.stop()
}
