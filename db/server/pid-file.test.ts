import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { belongsTo, readPidFile, runningServer } from './pid-file'

let data: string
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'pg-'))
})
afterEach(() => rmSync(data, { recursive: true, force: true }))

const write = (pid: number | string) => writeFileSync(join(data, 'postmaster.pid'), `${pid}\n${data}\n1700000000\n54321\n\n127.0.0.1\n`)

test('reads the process and the port', () => {
  write(4321)
  expect(readPidFile(data)).toEqual({ pid: 4321, port: 54321 })
})

test.each(['', 'abc', '0', '-1'])('a file that says %j names no process', (pid) => {
  write(pid)
  expect(readPidFile(data)).toBeNull()
})

test('a number that went to another program is no server, and the file that would block the start goes', () => {
  write(process.pid)
  expect(runningServer(data)).toBeNull()
  expect(existsSync(join(data, 'postmaster.pid'))).toBe(false)
})

test('a server belongs to exactly its own data folder', () => {
  expect(belongsTo('/x/bin/postgres -D /srv/a/pg -c port=1', '/srv/a/pg')).toBe(true)
  expect(belongsTo('/x/bin/postgres -D /srv/a/pg2 -c port=1', '/srv/a/pg')).toBe(false)
  expect(belongsTo('vi /srv/a/pg', '/srv/a/pg')).toBe(false)
})
