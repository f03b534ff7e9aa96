import { spawn } from 'node:child_process'
import { closeSync, openSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { binaries, program } from './binaries'
import { withClient } from './connect'
import { freePort, isFree } from './free-port'
import { initialise } from './initdb'
import { runningServer } from './pid-file'
import { type Place, placeOf, remember, remembered } from './place'
import { isAlive, waitForExit } from './process'
import { as } from './run-program'
import { type ClusterKind, settings } from './settings'
import { stopServer } from './stop'

export type Cluster = { url: string; pid: number; adopted: boolean; stop: () => Promise<void> }

const LOG_LIMIT = 20 * 1024 * 1024

/** Starts the embedded PostgreSQL of a data folder, or takes over the one left running there. `url` is the superuser's. */
export async function startPostgres(folder: string, superPassword: string, kind: ClusterKind, port?: number): Promise<Cluster> {
  const place = placeOf(folder)
  const native = binaries(place.base, place.user)
  await initialise(place, native, superPassword)
  const adopted = await adopt(place, native, superPassword)
  if (adopted) return adopted
  for (let attempt = 1; ; attempt++) {
    const chosen = port ?? (await choosePort(place.dataDir))
    try {
      const pid = await launch(place, native, superPassword, kind, chosen)
      return cluster(place, native, superUrl(superPassword, chosen), pid, false)
    } catch (error) {
      // Backends of a killed server need a moment to let go of its shared memory; a port may be taken meanwhile.
      if (attempt === 8) throw error
      await new Promise((done) => setTimeout(done, 500))
    }
  }
}

async function adopt(place: Place, native: string, superPassword: string): Promise<Cluster | null> {
  const running = runningServer(place.data)
  if (!running) return null
  const url = superUrl(superPassword, running.port)
  for (const end = Date.now() + 30_000; ; ) {
    const answer = await dataFolder(url)
    if (answer === place.data) return cluster(place, native, url, running.pid, true)
    // 57P03: starting up or recovering after a crash; it will answer soon.
    if (answer !== 'starting' || Date.now() > end) break
    await new Promise((done) => setTimeout(done, 200))
  }
  await stopServer(place, native, running.pid)
  return null
}

async function dataFolder(url: string): Promise<string> {
  try {
    return await withClient(url, async (client) => {
      const { rows } = await client.query<{ folder: string }>(`select current_setting('data_directory') as folder`)
      return rows[0]?.folder ?? ''
    })
  } catch (error) {
    return (error as { code?: string }).code === '57P03' ? 'starting' : ''
  }
}

async function launch(place: Place, native: string, superPassword: string, kind: ClusterKind, port: number): Promise<number> {
  turnLog(place.log)
  const log = openSync(place.log, 'a', 0o600)
  const args = ['-D', place.data, ...settings(kind, port)]
  // A process group of its own: Ctrl-C in the terminal must reach the app first.
  const child = spawn(join(native, 'bin', program('postgres')), args, { ...as(place.user), detached: true, stdio: ['ignore', log, log] })
  closeSync(log)
  const pid = child.pid
  // Without a listener an unusable program would end this process.
  child.on('error', () => {})
  child.unref()
  if (!pid) throw new Error(`无法运行数据库程序 ${native}`)
  for (const end = Date.now() + 120_000; isAlive(pid) && Date.now() < end; ) {
    if ((await dataFolder(superUrl(superPassword, port))) === place.data) return pid
    await new Promise((done) => setTimeout(done, 50))
  }
  await stopServer(place, native, pid)
  throw new Error(`数据库没有启动，原因见 ${place.log}`)
}

async function choosePort(dataDir: string): Promise<number> {
  const before = remembered(dataDir).port
  if (before && (await isFree(before))) return before
  const port = await freePort()
  remember(dataDir, { port })
  return port
}

function cluster(place: Place, native: string, url: string, pid: number, adopted: boolean): Cluster {
  const stop = async () => {
    await stopServer(place, native, pid)
    await waitForExit(pid, 1000)
  }
  return { url, pid, adopted, stop }
}

function superUrl(password: string, port: number): string {
  return `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`
}

function turnLog(path: string): void {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) renameSync(path, `${path}.1`)
}
