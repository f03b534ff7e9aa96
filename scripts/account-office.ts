import './runtime'
import './server-only'
import { prepare } from '@/db/fill'
import { withOwner } from '@/db/migrate'
import { openOfficeAccount } from '@/db/office-account'
import { normalLogin } from '@/lib/access/sign-in/schema'
import { config } from '@/lib/kit/config'
import { initialPassword } from '@/lib/kit/crypto/passwords'
import { openEnvironment } from './environment'
import { reasonOf, say } from './say'

/** `npm run account:office -- 账号 姓名 原因`: the first account of an empty platform, or a way back in for the province office. */
const [login, name, ...words] = process.argv.slice(2)
const reason = words.join(' ')
if (!login || !name || !reason) {
  process.stderr.write('用法：npm run account:office -- 账号 姓名 原因和批准人\n')
  process.exit(1)
}
const environment = await openEnvironment()
try {
  await prepare(config.databaseUrl, say)
  const password = initialPassword()
  const done = await withOwner(config.databaseUrl, (db) => openOfficeAccount(db, { login: normalLogin(login), name, reason, password }))
  say(done === 'created' ? `已开设省量服办账号 ${login}。` : `已重设账号 ${login} 的密码，动态口令已取消，原来的登录都已退出。`)
  say(`临时密码 ${password}，第一次登录要改。`)
} catch (error) {
  process.stderr.write(`${reasonOf(error)}\n`)
  process.exitCode = 1
} finally {
  await environment.stop()
}
