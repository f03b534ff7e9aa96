import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { isAlive, startMark } from './process'

export type LockHolder = { pid: number; mark: string | null; note: string }

/**
 * Takes a lock file for this process. Returns null when it is ours, else who holds it.
 * A holder that is gone, or whose id now belongs to another program, does not count.
 */
export function takeLock(path: string, note: string): LockHolder | null {
  const mine = JSON.stringify({ pid: process.pid, mark: startMark(process.pid), note } satisfies LockHolder)
  for (let attempt = 0; attempt < 20; attempt++) {
    if (createWhole(path, mine)) return null
    const text = read(path)
    if (text === null) continue
    const holder = parse(text)
    if (holder && holds(holder)) return holder
    removeStale(path, text)
  }
  throw new Error(`无法取得锁文件：${path}`)
}

/** Gives the lock back; a lock that is no longer ours stays. */
export function releaseLock(path: string): void {
  if (parse(read(path) ?? '')?.pid === process.pid) rmSync(path, { force: true })
}

/** Runs one thing at a time across processes; waits for the others. */
export async function withLock<T>(path: string, run: () => Promise<T>): Promise<T> {
  for (const end = Date.now() + 300_000; takeLock(path, ''); ) {
    if (Date.now() > end) throw new Error(`等待锁文件超时：${path}`)
    await new Promise((done) => setTimeout(done, 100))
  }
  try {
    return await run()
  } finally {
    releaseLock(path)
  }
}

function holds({ pid, mark }: LockHolder): boolean {
  return mark === null ? isAlive(pid) : startMark(pid) === mark
}

/** Linking a finished file is atomic: nobody ever reads half a lock. */
function createWhole(path: string, text: string): boolean {
  const draft = `${path}.${randomUUID()}`
  writeFileSync(draft, text, { mode: 0o600 })
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Moves the lock away first, so that a fresh lock taken in the same moment by another start can be put back. */
function removeStale(path: string, judged: string): void {
  const aside = `${path}.${randomUUID()}`
  try {
    renameSync(path, aside)
    if (readFileSync(aside, 'utf8') !== judged) linkSync(aside, path)
  } catch {
    // Another start was quicker; the next round sees what it did.
  } finally {
    rmSync(aside, { force: true })
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

function parse(text: string): LockHolder | null {
  try {
    const { pid, mark, note } = JSON.parse(text) as Partial<LockHolder>
    return typeof pid === 'number' ? { pid, mark: mark ?? null, note: note ?? '' } : null
  } catch {
    return null
  }
}
