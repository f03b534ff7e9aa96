import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { config } from '@/lib/kit/config'
import { noteAddress } from './client-address'
import { answer, rawAnswer } from './own-answer'
import { readBody, withBody } from './read-body'
import { isWholeForm } from './whole-form'

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const BODILESS = new Set(['GET', 'HEAD', 'OPTIONS'])
const TIMEOUTS = { headersTimeout: 15_000, requestTimeout: 30_000, keepAliveTimeout: 5_000, connectionsCheckingInterval: 5_000 }

/** The platform's HTTP server: what is too large, too slow or malformed never reaches a page. */
export function createGate(handle: Handler): Server {
  const server = createServer(TIMEOUTS, (request, response) => {
    pass(request, response, handle).catch((error: unknown) => {
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

async function pass(request: IncomingMessage, response: ServerResponse, handle: Handler): Promise<void> {
  noteAddress(request, config.trustProxy)
  if (BODILESS.has(request.method ?? '')) return handle(request, response)
  if (request.method !== 'POST') return answer(response, 405)
  const body = await readBody(request)
  if (typeof body === 'number') return answer(response, body)
  if (!(await isWholeForm(request.headers, body))) return answer(response, 400)
  return handle(withBody(request, body), response)
}

function statusOf(code: string | undefined): number {
  if (code === 'HPE_HEADER_OVERFLOW') return 431
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
}
