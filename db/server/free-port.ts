import { createServer } from 'node:net'

/** Whether a port can be bound now. */
export function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return bind(port, host).then((got) => got === port, () => false)
}

/** A loopback port nobody uses now. */
export function freePort(): Promise<number> {
  return bind(0, '127.0.0.1')
}

function bind(port: number, host: string): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : port))
    })
  })
}
