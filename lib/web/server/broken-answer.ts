import type { ServerResponse } from 'node:http'
import { gunzipSync } from 'node:zlib'

/**
 * Holds back an answer of status 500 and calls `instead` with its text when it is complete. With scripts off the framework's
 * own one is blank, and a post without scripts that breaks is the bare words “Internal Server Error”.
 */
export function insteadOfBroken(response: ServerResponse, instead: (text: string) => void): void {
  const { write, end, flushHeaders, writeHead } = response
  const kept: Buffer[] = []
  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) kept.push(Buffer.from(chunk))
  }
  const isBroken = () => response.statusCode === 500 && !response.headersSent
  // The framework's compression asks for the head before the first piece of the body.
  response.writeHead = ((...head: Parameters<typeof writeHead>) => {
    if (head[0] !== 500 || response.headersSent) return writeHead.apply(response, head)
    response.statusCode = 500
    return response
  }) as typeof writeHead
  response.flushHeaders = () => {
    if (!isBroken()) flushHeaders.call(response)
  }
  response.write = ((...chunk: Parameters<typeof write>) => {
    if (!isBroken()) return write.apply(response, chunk)
    keep(chunk[0])
    chunk.find((part) => typeof part === 'function')?.(null)
    return true
  }) as typeof write
  response.end = ((...chunk: Parameters<typeof end>) => {
    if (!isBroken()) return end.apply(response, chunk)
    keep(chunk[0])
    const text = textOf(Buffer.concat(kept), response.getHeader('content-encoding'))
    // The framework compresses by methods of its own on this object: they have ended with its answer.
    Object.assign(response, { write, end, flushHeaders, writeHead })
    for (const name of response.getHeaderNames()) response.removeHeader(name)
    instead(text)
    return response
  }) as typeof end
}

/** The number under which the framework has logged the error. */
export const logNumberOf = (text: string): string | null => /\bdigest\\?":\\?"(\d+)/.exec(text)?.[1] ?? null

function textOf(body: Buffer, encoding: unknown): string {
  try {
    return (encoding === 'gzip' ? gunzipSync(body) : body).toString()
  } catch {
    return '' // compressed in another way, or cut off
  }
}
