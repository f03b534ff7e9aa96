import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { commandLine, isAlive } from './process'

export type PidFile = { pid: number; port: number }

/** What postmaster.pid says; null when it is missing or unreadable. Line 1 is the process, line 4 the port. */
export function readPidFile(data: string): PidFile | null {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    return Number.isSafeInteger(pid) && pid > 1 ? { pid, port: Number(lines[3]) || 0 } : null
  } catch {
    return null
  }
}

/** The running server of this data folder. A file left by a dead server, or whose number went to another program, is removed. */
export function runningServer(data: string): PidFile | null {
  const file = readPidFile(data)
  if (file && isAlive(file.pid) && belongsTo(commandLine(file.pid), data)) return file
  // PostgreSQL itself refuses to start when the number is alive, whatever runs under it.
  rmSync(join(data, 'postmaster.pid'), { force: true })
  return null
}

/** An empty command line means that the system does not tell; then the file is believed. */
export function belongsTo(command: string, data: string): boolean {
  return command === '' || (/postgres/.test(command) && ` ${command} `.includes(` ${data} `))
}
