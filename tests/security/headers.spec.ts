import { connect } from 'node:net'
import { beforeAll, expect, test } from 'vitest'
import { may } from '@/lib/access/grants'
import { atOnce } from './support/at-once'
import { DOORS } from './support/doors'
import { missingHeaders, nonceOf, pastPolicy } from './support/pages'
import { CAST, everyone, type Person } from './support/people'
import { logsNameNobody } from './support/quiet-logs'
import { fill } from './support/routes'
import { belongs, rowsOf } from './support/rows'
import { target } from './support/target'
import { Visitor } from './support/visitor'

let cast: Person[]
beforeAll(async () => {
  cast = await everyone(CAST)
})
const origin = target.both

test('every page carries its policy: a new nonce each time, no script without it, no style or handler in the markup', async () => {
  const wrong: string[] = []
  const nonces = new Set<string>()
  let pages = 0
  await atOnce(Object.entries(DOORS), async ([route, [door, kind]]) => {
    const person = cast.find(({ role }) => door === 'public' || may(role, door))!
    const own = kind ? (await rowsOf(kind)).filter((row) => kind === 'sheet-code' || belongs(person, row)) : []
    const answer = await person.browser.get(fill(route, own[0]?.parameters ?? {}))
    wrong.push(...missingHeaders(answer).map((name) => `${route} ${name}`))
    if (!answer.text.startsWith('<!DOCTYPE')) return
    pages += 1
    wrong.push(...pastPolicy(answer).map((what) => `${route} ${what}`))
    if (nonces.has(nonceOf(answer) ?? '')) wrong.push(`${route} repeats a nonce`)
    nonces.add(nonceOf(answer) ?? '')
  })
  expect([...new Set(wrong)]).toEqual([])
  expect(pages).toBeGreaterThan(50)
})

const refused: [status: number, path: string, method: string, headers: Record<string, string>, body?: string][] = [
  [404, '/no-such-page', 'GET', {}],
  [307, '/casework/persons/no-id', 'GET', {}],
  [403, '/sign-in', 'POST', {}, 'a=1'],
  [405, '/sign-in', 'PUT', { origin }, 'a=1'],
  [405, '/sign-in', 'DELETE', { origin }],
  [405, '/sign-in', 'TRACE', { origin }],
  [400, '/sign-in', 'POST', { origin, 'content-type': 'multipart/form-data; boundary=x' }, 'broken'],
  [413, '/sign-in', 'POST', { origin, 'content-type': 'application/x-www-form-urlencoded' }, 'a'.repeat(1024 * 1024 + 1)],
]
test.each(refused)('an answer of %i (%s %s) carries them too', async (status, path, method, headers, body) => {
  const answer = await new Visitor(target.both).send(path, { method, headers, body })
  expect({ status: answer.status, missing: missingHeaders(answer), past: pastPolicy(answer) }).toEqual({ status, missing: [], past: [] })
})

test.each([
  ['a header of 40,000 characters', `GET / HTTP/1.1\r\nHost: a\r\nCookie: ${'x'.repeat(40_000)}\r\n\r\n`, 431],
  ['a request line that is none', 'NONSENSE\r\n\r\n', 400],
  ['a POST without a length', 'POST /sign-in HTTP/1.1\r\nHost: a\r\n\r\n', 411],
  ['two lengths', 'POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab', 400],
])('%s is refused with the same headers', async (_, text, status) => {
  const answer = await raw(text)
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  for (const header of ["frame-ancestors 'none'", 'x-content-type-options: nosniff', 'referrer-policy: ', 'cache-control: no-store']) expect(answer).toContain(header)
})

test('styles and scripts say what they are and may be kept', async () => {
  const visitor = new Visitor(target.both)
  const files = [...(await visitor.get('/sign-in')).text.matchAll(/(?:src|href)="(\/_next\/static\/[^"]+)"/g)].map(([, path = '']) => path)
  expect(files.length).toBeGreaterThan(1)
  for (const path of new Set(files)) {
    const { status, headers } = await visitor.get(path)
    expect([status, headers['x-content-type-options']]).toEqual([200, 'nosniff'])
  }
})

logsNameNobody()

function raw(text: string): Promise<string> {
  return new Promise((done) => {
    let answer = ''
    const socket = connect(Number(new URL(target.both).port), '127.0.0.1', () => socket.write(text))
    socket.setTimeout(5_000, () => socket.destroy())
    socket.on('data', (chunk) => (answer += chunk)).on('close', () => done(answer)).on('error', () => done(answer))
  })
}
