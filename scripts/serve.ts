import { join } from 'node:path'
import type { Server } from 'node:http'
import next from 'next'
import { pingDatabase } from '@/lib/access/database'
import { config } from '@/lib/kit/config'
import { createGate } from '@/lib/web/server/create-server'

/** Serves the pages; `stop` takes no new requests and gives running ones five seconds. */
export async function serve(dev: boolean): Promise<{ stop: () => Promise<void> }> {
  const { port, host } = config
  const app = next({ dev, dir: join(import.meta.dirname, '..'), hostname: 'localhost', port, quiet: !dev })
  await app.prepare()
  const handle = app.getRequestHandler()
  const server = createGate((request, response) => handle(request, response), pingDatabase)
  if (dev) server.on('upgrade', (request, socket, head) => void app.getUpgradeHandler()(request, socket, head))
  await listen(server, port, host)
  return {
    stop: async () => {
      await drain(server)
      await app.close()
    },
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen({ port, host }, () => {
      server.off('error', fail)
      done()
    })
  })
}

function drain(server: Server): Promise<void> {
  return new Promise((done) => {
    const patience = setTimeout(() => server.closeAllConnections(), 5_000)
    server.close(() => {
      clearTimeout(patience)
      done()
    })
    server.closeIdleConnections()
  })
}
