import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createGate } from './create-server'

let server: Server
let url: string
let isUp = true
/** A page that breaks as the framework's do: status, headers, then a blank document with the number of the log line. */
beforeAll(async () => {
  server = createGate(
    async (request, response) => {
      if (request.url === '/fine') return void response.end('fine')
      response.statusCode = 500
      response.setHeader('content-type', 'text/html')
      const isPacked = request.url === '/packed'
      if (isPacked) response.setHeader('content-encoding', 'gzip')
      response.flushHeaders()
      if (isPacked) response.writeHead(500)
      const page = '<html id="__next_error__">{\\"digest\\":\\"4711\\"} at secret (/srv/app/page.js:1:2)</html>'
      response.write(isPacked ? gzipSync(page) : page)
      response.end()
    },
    () => (isUp ? Promise.resolve() : Promise.reject(new Error('away'))),
  )
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise((done) => server.close(done)))

test.each(['/broken', '/packed'])('%s says in words that it broke, with the number of the log line and no stack', async (path) => {
  isUp = true
  const answer = await fetch(url + path)
  const text = await answer.text()
  expect(answer.status).toBe(500)
  expect(text).toContain('系统出错')
  expect(text).toContain('4711')
  expect(text).not.toContain('page.js')
  expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
})

test('while the database is away the same is 503 and says when to try again', async () => {
  isUp = false
  const answer = await fetch(`${url}/broken`)
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
  expect(await answer.text()).toContain('连不上数据库')
})

test('what was typed comes back ready to be sent again, but no password', async () => {
  isUp = false
  const body = new FormData()
  for (const [name, value] of [['$ACTION_KEY', 'k'], ['name', '"><b>王素珍'], ['words', '\n第一行\n第二行'], ['password', 'geheim-1']] as const) body.append(name, value)
  const answer = await fetch(`${url}/broken`, { method: 'POST', body })
  const text = await answer.text()
  expect(answer.status).toBe(503)
  expect(text).toContain('<textarea name="name" hidden>\n&quot;&gt;&lt;b&gt;王素珍</textarea>')
  expect(text).toContain('<textarea name="$ACTION_KEY" hidden>\nk</textarea>')
  expect(text).not.toContain('geheim-1')
  expect(answer.headers.get('content-security-policy')).toContain("form-action 'self'")
})

test('answers that are well, and those that scripts asked for, pass as they are', async () => {
  expect(await (await fetch(`${url}/fine`)).text()).toBe('fine')
  expect(await (await fetch(`${url}/broken`, { headers: { rsc: '1' } })).text()).toContain('__next_error__')
})
