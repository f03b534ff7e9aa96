import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { program } from './binaries'
import type { SystemUser } from './system-user'

/** Runs one of PostgreSQL's programs to its end; rejects with what it said. */
export function runProgram(native: string, name: 'initdb' | 'pg_ctl', args: string[], user: SystemUser): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(join(native, 'bin', program(name)), args, { ...as(user), stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said = (said + text).slice(-4000)))
    child.on('error', fail)
    child.on('close', (code) => (code === 0 ? done() : fail(new Error(`${name} 失败（${code}）：${said}`))))
  })
}

/** Spawn options: another user where asked, a folder everybody may be in, no PG* variables of the caller. */
export function as(user: SystemUser) {
  const env: NodeJS.ProcessEnv = { ...process.env, LC_ALL: 'C', TZ: 'UTC' }
  for (const name of Object.keys(env)) if (/^(PG|LANG)|^LC_(?!ALL$)/.test(name)) delete env[name]
  return { cwd: '/', env, ...(user ? { uid: user.uid, gid: user.gid } : {}) }
}
