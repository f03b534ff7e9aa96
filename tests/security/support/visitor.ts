import { Agent, request, type IncomingHttpHeaders } from 'node:http'

export type Answer = { status: number; headers: IncomingHttpHeaders; text: string; ms: number; location: string }
type Sent = { method?: string; headers?: Record<string, string>; body?: string | Buffer }

export const PATIENCE = 5_000
const agent = new Agent({ keepAlive: true, maxSockets: 8 })

/** One browser with scripts off: keeps cookies, follows nothing by itself, waits five seconds and no longer. */
export class Visitor {
  private readonly jar = new Map<string, string>()
  readonly url: string
  constructor(url: string) {
    this.url = url
  }

  /** The same browser at another process of the platform. */
  at(url: string): Visitor {
    const same = new Visitor(url)
    for (const [name, value] of this.jar) same.jar.set(name, value)
    return same
  }

  with(name: string, value: string): this {
    this.jar.set(name, value)
    return this
  }

  get = (path: string) => this.send(path)

  async send(path: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Answer> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const own: Record<string, string> = { ...(cookie && { cookie }), accept: 'text/html', ...headers }
    if (body !== undefined) own['content-length'] = String(Buffer.byteLength(body))
    const answer = await exchange(this.url, path, method, own, body)
    for (const line of answer.headers['set-cookie'] ?? []) this.keep(line)
    return answer
  }

  private keep(line: string) {
    const [pair = ''] = line.split(';', 1)
    const at = pair.indexOf('=')
    if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.jar.delete(pair.slice(0, at))
    else this.jar.set(pair.slice(0, at), pair.slice(at + 1))
  }
}

function exchange(url: string, path: string, method: string, headers: Record<string, string>, body?: string | Buffer): Promise<Answer> {
  const { hostname, port } = new URL(url)
  const began = performance.now()
  return new Promise((done, fail) => {
    const sent = request({ hostname, port, path, method, headers, agent, timeout: PATIENCE }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (text += chunk))
      response.on('error', fail)
      response.on('end', () => {
        const { statusCode: status = 0, headers: got } = response
        done({ status, headers: got, text, ms: performance.now() - began, location: got.location ?? '' })
      })
    })
    sent.on('timeout', () => sent.destroy(new Error(`${method} ${path}: no answer for ${PATIENCE} ms`)))
    sent.on('error', fail)
    sent.end(body)
  })
}
