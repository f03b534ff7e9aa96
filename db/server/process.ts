import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Whether a process with this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** When the process began, in the system's own words; with the id it names one process for ever. Null: no such process. */
export function startMark(pid: number): string | null {
  if (!isAlive(pid)) return null
  const stat = procFile(pid, 'stat')
  // The second field is the program's name in brackets and may hold spaces; the start time is field 22.
  if (stat) return `${bootId()}:${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`
  return ps(pid, 'lstart=')
}

/** The command line of a process, arguments parted by spaces; empty where the system does not tell. */
export function commandLine(pid: number): string {
  return procFile(pid, 'cmdline')?.replaceAll('\0', ' ').trim() ?? ps(pid, 'command=') ?? ''
}

/** Waits until the process has ended. False: it still runs after the given time. */
export async function waitForExit(pid: number, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds
  while (isAlive(pid)) {
    if (Date.now() > end) return false
    await new Promise((done) => setTimeout(done, 50))
  }
  return true
}

/** An ended process whose parent has not asked after it; it holds nothing any more. */
function isZombie(pid: number): boolean {
  const stat = procFile(pid, 'stat')
  return stat !== null && stat[stat.lastIndexOf(')') + 2] === 'Z'
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return ''
  }
}

function procFile(pid: number, name: string): string | null {
  if (process.platform !== 'linux') return null
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return null
  }
}

function ps(pid: number, column: string): string | null {
  if (process.platform === 'win32') return null
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim() || null
  } catch {
    return null
  }
}
