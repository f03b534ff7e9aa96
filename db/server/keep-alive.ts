import { type Cluster, startPostgres } from './postgres'
import { isAlive } from './process'

const EVERY = 1000

/** Starts the server again, on the same port, when something else has killed it; until `stop`. */
export function keepAlive(folder: string, superPassword: string, first: Cluster): { stop: () => Promise<void> } {
  const port = Number(new URL(first.url).port)
  let current = first
  let stopping = false
  let busy = Promise.resolve()
  const look = async () => {
    if (!stopping && !isAlive(current.pid)) current = await startPostgres(folder, superPassword, 'app', port)
  }
  const timer = setInterval(() => {
    busy = busy.then(look).catch((error: Error) => console.error(error.message))
  }, EVERY)
  timer.unref()
  return {
    stop: async () => {
      stopping = true
      clearInterval(timer)
      await busy
      await current.stop()
    },
  }
}
