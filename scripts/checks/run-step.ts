import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { say } from '../say'

export const ROOT = join(import.meta.dirname, '../..')

/** Runs one program of the project in the open; false when it fails or takes longer than it may. */
export function runStep(command: string, args: string[], minutes: number, env: Record<string, string> = {}): Promise<boolean> {
  const path = `${join(ROOT, 'node_modules/.bin')}:${process.env.PATH ?? ''}`
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, PATH: path, ...env }, stdio: ['ignore', 'inherit', 'inherit'], detached: true })
    const stop = (signal: NodeJS.Signals) => {
      try {
        // The whole group: a test runner's workers and browsers as well.
        if (child.pid) process.kill(-child.pid, signal)
      } catch {
        // Already gone.
      }
    }
    const forward = () => stop('SIGTERM')
    const timer = setTimeout(() => {
      say(`超过 ${minutes} 分钟，已停止：${command} ${args.join(' ')}`)
      stop('SIGTERM')
      setTimeout(() => stop('SIGKILL'), 15_000).unref()
    }, minutes * 60_000)
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, forward)
    const end = (ok: boolean) => {
      clearTimeout(timer)
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, forward)
      done(ok)
    }
    child.on('error', () => end(false))
    child.on('close', (code) => end(code === 0))
  })
}
