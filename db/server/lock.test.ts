import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { releaseLock, takeLock, withLock } from './lock'
import { startMark } from './process'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'))
  path = join(folder, 'app.lock')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (holder: object | string) => writeFileSync(path, typeof holder === 'string' ? holder : JSON.stringify(holder))

test('a second start learns who holds the lock and where it serves', () => {
  expect(takeLock(path, 'http://localhost:3000')).toBeNull()
  expect(takeLock(path, 'http://localhost:4000')).toMatchObject({ pid: process.pid, note: 'http://localhost:3000' })
})

test('the lock of a process that is gone does not count', async () => {
  const child = spawn('true')
  await new Promise((done) => child.on('close', done))
  write({ pid: child.pid, mark: 'long ago', note: '' })
  expect(takeLock(path, '')).toBeNull()
})

test('a living process that only inherited the number does not hold the lock', () => {
  write({ pid: process.ppid, mark: `${startMark(process.ppid)}0`, note: '' })
  expect(takeLock(path, '')).toBeNull()
})

test.each(['', '{', '{"pid":"x"}'])('an unreadable lock %j does not count', (text) => {
  write(text)
  expect(takeLock(path, '')).toBeNull()
})

test('a released lock is free, a lock of somebody else stays', () => {
  takeLock(path, '')
  releaseLock(path)
  expect(readdirSync(folder)).toEqual([])
  write({ pid: process.ppid, mark: startMark(process.ppid), note: 'theirs' })
  releaseLock(path)
  expect(takeLock(path, '')).toMatchObject({ note: 'theirs' })
})

test('work under a lock gives it back, also when it fails', async () => {
  await expect(withLock(path, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await withLock(path, () => Promise.resolve(1))).toBe(1)
})
