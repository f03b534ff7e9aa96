import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { config } from '@/lib/kit/config'
import { noteAddress } from './client-address'
import { insteadOfBroken, logNumberOf } from './broken-answer'
import { answer, rawAnswer } from './own-answer'
import { readBody, withBody } from './read-body'
import { typedAgain } from './typed-again'
import { isWholeForm } from './whole-form'

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>
/** Whether the database answers: what broke without it is not the page's fault, and trying again helps. */
type Ping = () => Promise<void>

const BODILESS = new Set(['GET', 'HEAD', 'OPTIONS'])
const TIMEOUTS = { headersTimeout: 15_000, requestTimeout: 30_000, keepAliveTimeout: 5_000, connectionsCheckingInterval: 5_000 }

/** The platform's HTTP server: what is too large, too slow or malformed never reaches a page. */
export function createGate(handle: Handler, ping: Ping = async () => {}): Server {
  const server = createServer(TIMEOUTS, (request, response) => {
    pass(request, response, handle, ping).catch((error: unknown) => {
      console.error(error)
      answer(response, 500)
    })
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy()
    socket.end(rawAnswer(statusOf(error.code)))
  })
  return server
}

async function pass(request: IncomingMessage, response: ServerResponse, handle: Handler, ping: Ping): Promise<void> {
  noteAddress(request, config.trustProxy)
  if (!isReadable(request.url ?? '')) return answer(response, 400)
  if (BODILESS.has(request.method ?? '')) {
    if (!isScripted(request)) insteadOfBroken(response, (text) => void tell(response, ping, logWords(text)))
    return handle(request, response)
  }
  if (request.method !== 'POST') return answer(response, 405)
  const body = await readBody(request)
  if (typeof body === 'number') return answer(response, body)
  if (!(await isWholeForm(request.headers, body))) return answer(response, 400)
  const { headers } = request
  if (!isScripted(request)) {
    insteadOfBroken(response, (text) => void typedAgain(headers, body).then((form) => tell(response, ping, logWords(text) + form)))
  }
  return handle(withBody(request, body), response)
}

/** Whether the address is text: the framework answers 500 to bytes that are none. */
function isReadable(url: string): boolean {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '')
    return true
  } catch {
    return false
  }
}

/** The browser's scripts have asked, and show what went wrong by themselves. */
const isScripted = ({ headers }: IncomingMessage) => headers['next-action'] !== undefined || headers.rsc !== undefined

async function tell(response: ServerResponse, ping: Ping, more: string): Promise<void> {
  const isUp = await ping().then(() => true, () => false)
  answer(response, isUp ? 500 : 503, more)
}

function logWords(text: string): string {
  const number = logNumberOf(text)
  return number ? `<p>还是不行，请把这个编号告诉县残联：${number}</p>` : ''
}

function statusOf(code: string | undefined): number {
  if (code === 'HPE_HEADER_OVERFLOW') return 431
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
}
