import { IncomingMessage } from 'node:http'

/** One submission, text and attachments together. */
export const BODY_LIMIT = 1024 * 1024

/** The whole body, or the status to refuse it with. Aborted requests never settle: nobody waits for an answer. */
export function readBody(request: IncomingMessage, limit = BODY_LIMIT): Promise<Buffer | 411 | 413> {
  const length = request.headers['content-length']
  const chunked = request.headers['transfer-encoding'] !== undefined
  if (length === undefined && !chunked) return Promise.resolve(411)
  if (Number(length ?? 0) > limit) return Promise.resolve(413)
  return new Promise((done) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= limit) chunks.push(chunk)
      else done(413)
    })
    request.on('end', () => done(Buffer.concat(chunks)))
    request.on('error', () => {})
  })
}

/** The same request with its body ready to be read again. */
export function withBody(request: IncomingMessage, body: Buffer): IncomingMessage {
  const copy = new IncomingMessage(request.socket)
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request
  Object.assign(copy, { method, url, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor, complete: true })
  // Next writes into the headers; they are an accessor on the class, so assigning replaces the parsed set.
  copy.headers = headers
  copy.push(body)
  copy.push(null)
  return copy
}
