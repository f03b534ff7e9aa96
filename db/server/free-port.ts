import { createServer } from 'node:net'

/** Whether a loopback port can be bound now. */
export function isFree(port: number): Promise<boolean> {
  return bind(port).then((got) => got === port, () => false)
}

/** A loopback port nobody uses now. */
export function freePort(): Promise<number> {
  return bind(0)
}

function bind(port: number): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : port))
    })
  })
}
