import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from '@/db/server/lock'
import { say } from './say'

const ROOT = join(import.meta.dirname, '..')
/** The first build makes it; it must not call for a second one. */
const WRITTEN_BY_BUILD = 'next-env.d.ts'
const SOURCES = ['{app,lib,public}/**/*', 'db/types.ts', '*.{ts,mjs,json}']

/** Builds when there is no build, or the sources, settings or the key of server actions are not those it was made from. */
export async function ensureBuild({ force = false } = {}): Promise<void> {
  const folder = join(ROOT, process.env.NEXT_DIST_DIR || '.next')
  mkdirSync(folder, { recursive: true })
  await withLock(`${folder}.lock`, async () => {
    const stateFile = join(folder, 'source-state')
    const state = sourceState()
    const fresh = existsSync(join(folder, 'BUILD_ID')) && existsSync(stateFile) && readFileSync(stateFile, 'utf8') === state
    if (fresh && !force) return
    say('构建网页程序，约需一分钟……')
    await build()
    writeFileSync(stateFile, state)
  })
}

function build(): Promise<void> {
  const next = join(ROOT, 'node_modules/next/dist/bin/next')
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as NodeJS.ProcessEnv
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [next, 'build'], { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] })
    child.on('error', fail)
    child.on('close', (code) => (code === 0 ? done() : fail(new Error('构建失败，原因见上'))))
  })
}

function sourceState(): string {
  const hash = createHash('sha256').update(process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? '')
  const sources = globSync(SOURCES, { cwd: ROOT }).filter((path) => !path.includes('.test.') && path !== WRITTEN_BY_BUILD)
  for (const path of sources.toSorted()) {
    const { size, mtimeMs, isFile } = inspect(join(ROOT, path))
    if (isFile) hash.update(`${path}:${size}:${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function inspect(path: string) {
  const stat = statSync(path)
  return { size: stat.size, mtimeMs: stat.mtimeMs, isFile: stat.isFile() }
}
