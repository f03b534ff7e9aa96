import type { Place } from './place'
import { waitForExit } from './process'
import { runProgram } from './run-program'

/** Ends a server: fast shutdown (open transactions roll back, data is written), then the immediate one; both are recoverable. */
export async function stopServer({ data, user }: Place, native: string, pid: number): Promise<void> {
  if (process.platform === 'win32') return runProgram(native, 'pg_ctl', ['stop', '-D', data, '-m', 'fast', '-w'], user)
  for (const [signal, patience] of [['SIGINT', 30_000], ['SIGQUIT', 10_000], ['SIGKILL', 5_000]] as const) {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    if (await waitForExit(pid, patience)) return
  }
}
