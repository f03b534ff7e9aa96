import { createServer, connect, type AddressInfo, type Socket } from 'node:net'
import { withParts } from '@/db/server/connect'

/** A wire between the product and its database that can be cut: the same as a database that goes away, without ending anybody's server. */
export async function breakableWire(databaseUrl: string) {
  const { hostname, port } = new URL(databaseUrl)
  const open = new Set<Socket>()
  const hold = (socket: Socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket)).on('error', () => {})
  }
  const make = () =>
    createServer((near) => {
      const far = connect(Number(port), hostname)
      hold(near)
      hold(far)
      near.pipe(far).pipe(near)
      near.on('close', () => far.destroy())
      far.on('close', () => near.destroy())
    })
  let wire = make()
  const listen = (at: number) => new Promise<void>((done) => wire.listen(at, '127.0.0.1', done))
  await listen(0)
  const at = (wire.address() as AddressInfo).port
  const url = new URL(withParts(databaseUrl, {}))
  url.hostname = '127.0.0.1'
  url.port = String(at)
  return {
    url: url.toString(),
    cut: async () => {
      const closed = new Promise<void>((done) => wire.close(() => done()))
      for (const socket of open) socket.destroy()
      await closed
    },
    mend: async () => {
      wire = make()
      await listen(at)
    },
  }
}
