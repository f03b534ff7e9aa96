import type { Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createGate } from './create-server'
import { BODY_LIMIT } from './read-body'

let server: Server
let url: string
/** Answers with what a page would have read. */
beforeAll(async () => {
  server = createGate(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    response.end(`${request.method} ${request.url} ${request.headers['x-mark'] ?? ''} ${body}`)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/a?b=c`
})
afterAll(() => new Promise((done) => server.close(done)))

const post = (body: BodyInit, headers: Record<string, string> = {}) => fetch(url, { method: 'POST', body, headers })
const multipart = { 'content-type': 'multipart/form-data; boundary=xx' }
const part = '--xx\r\nContent-Disposition: form-data; name="a"\r\n\r\n张\r\n'

test('a page reads the request as it was sent', async () => {
  expect(await (await fetch(url, { headers: { 'x-mark': '1' } })).text()).toBe('GET /a?b=c 1 ')
  expect(await (await post('a=1', { 'x-mark': '2' })).text()).toBe('POST /a?b=c 2 a=1')
  const whole = `${part}--xx--\r\n`
  expect(await (await post(whole, multipart)).text()).toContain(whole)
})

test('a body at the limit passes, one byte more is refused in words, with or without a stated length', async () => {
  expect((await post('x'.repeat(BODY_LIMIT))).status).toBe(200)
  const refused = await post('x'.repeat(BODY_LIMIT + 1))
  expect(refused.status).toBe(413)
  expect(await refused.text()).toContain('不能超过 1 MB')
  expect(refused.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(refused.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await raw(`POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n${`40000\r\n${'x'.repeat(0x40000)}\r\n`.repeat(5)}0\r\n\r\n`)).toContain(' 413 ')
})

test.each([
  ['cut off', part],
  ['not multipart at all', 'abc'],
  ['a part without a name', '--xx\r\n\r\nabc\r\n--xx--\r\n'],
])('a multipart body that is %s is refused', async (_, body) => {
  expect((await post(body, multipart)).status).toBe(400)
})

test('a multipart body without a boundary is refused', async () => {
  expect((await post('abc', { 'content-type': 'multipart/form-data' })).status).toBe(400)
})

test('a scripted submission whose wrapping is broken is refused', async () => {
  expect((await post('[', { 'next-action': 'x' })).status).toBe(400)
  expect((await post(`${part}--xx--\r\n`, { ...multipart, 'next-action': 'x' })).status).toBe(400)
  expect((await post('[]', { 'next-action': 'x' })).status).toBe(200)
})

test.each([
  ['POST / HTTP/1.1\r\nHost: a\r\n\r\n', 411],
  ['PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\na', 405],
  ['GET / HTTP/1.1\r\nBad Header\r\n\r\n', 400],
  ['GET /s/%F0%28 HTTP/1.1\r\nHost: a\r\n\r\n', 400],
  [`GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
])('%j is answered in words', async (text, status) => {
  const answer = await raw(text)
  expect(answer).toContain(`HTTP/1.1 ${status} `)
  expect(answer).toContain('lang="zh-Hans-CN"')
})

function raw(text: string): Promise<string> {
  return new Promise((done) => {
    let answer = ''
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => socket.write(text))
    socket.on('data', (chunk) => (answer += chunk)).on('close', () => done(answer)).on('error', () => done(answer))
  })
}
