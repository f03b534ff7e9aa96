import { expect, test } from 'vitest'
import { encode, postForms, untouched } from './support/forms'
import { signedIn } from './support/people'
import { missingHeaders } from './support/pages'
import { logsNameNobody } from './support/quiet-logs'
import { target } from './support/target'
import { Visitor } from './support/visitor'

const { host, port } = new URL(target.both)
const FOREIGN: [what: string, origin: string | undefined][] = [
  ['missing', undefined],
  ['null', 'null'],
  ['foreign', 'https://evil.example'],
  ['a foreign port', 'http://localhost:1'],
  ['a foreign scheme', `ftp://${host}`],
  ['our host as a prefix', `http://localhost.evil.example:${port}`],
  ['our host as a user', `http://${host}@evil.example`],
  ['our host with a path', `http://${host}/sign-in`],
  ['two origins', `http://${host}, https://evil.example`],
  ['malformed', 'http://'],
  ['no address at all', '%%%'],
  ['empty', ''],
]
const PATHS = ['/', '/sign-in', '/check', '/home', '/casework/persons', '/me', '/s/ABCDEFGH', '/s/ABCDEFGH/pdf', '/api/health', '/no-such-page', '/favicon.svg']

test.each(FOREIGN)('a POST whose Origin is %s is refused with 403 on every kind of path', async (_, origin) => {
  const { browser } = await signedIn('desheng')
  const wrong: string[] = []
  for (const path of PATHS) {
    for (const extra of [{}, { 'next-action': '00'.repeat(21) }]) {
      const headers = { 'content-type': 'text/plain;charset=UTF-8', ...(origin !== undefined && { origin }), ...extra }
      const answer = await browser.send(path, { method: 'POST', headers: headers as Record<string, string>, body: '[]' })
      if (answer.status !== 403 && path !== '/favicon.svg') wrong.push(`${path} ${answer.status}`)
      if (answer.status >= 500) wrong.push(`${path} ${answer.status}`)
      wrong.push(...missingHeaders(answer).filter(() => answer.status === 403).map((name) => `${path} ${name}`))
    }
  }
  expect(wrong).toEqual([])
})

test('the same form is taken from our own page and refused without its Origin', async () => {
  const visitor = new Visitor(target.both)
  const form = postForms((await visitor.get('/display')).text).find(({ controls }) => controls.some(({ name }) => name.startsWith('$ACTION')))!
  const { body, type } = await encode(untouched(form))
  const send = (origin?: string) => visitor.send('/display', { method: 'POST', body, headers: { 'content-type': type, ...(origin && { origin }) } })
  expect((await send()).status).toBe(403)
  expect((await send('https://evil.example')).status).toBe(403)
  expect((await send(target.both)).status).toBe(303)
})

logsNameNobody()
