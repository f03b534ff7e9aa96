import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Place } from './place'
import { runProgram } from './run-program'

const MAJOR = '18'

/** Makes the cluster's files once. They grow in a folder beside and are renamed when whole, so an interrupted start begins anew. */
export async function initialise({ base, data, user }: Place, native: string, superPassword: string): Promise<void> {
  if (existsSync(join(data, 'PG_VERSION'))) return refuseOtherMajor(data)
  const draft = join(base, 'pg.part')
  const passwordFile = join(draft, 'password')
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(passwordFile, superPassword, { mode: 0o600 })
  if (user) for (const path of [draft, passwordFile]) chownSync(path, user.uid, user.gid)
  const options = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C']
  await runProgram(native, 'initdb', ['-D', join(draft, 'pg'), ...options], user)
  rmSync(passwordFile)
  renameSync(join(draft, 'pg'), data)
  rmSync(draft, { recursive: true, force: true })
}

function refuseOtherMajor(data: string): void {
  const major = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  if (major === MAJOR) return
  throw new Error(`${data} 是 PostgreSQL ${major} 的数据，内置数据库是 ${MAJOR}。请先用旧版本的平台和 pg_dump 备份，再在新的数据目录恢复。`)
}
