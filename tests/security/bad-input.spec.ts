import { beforeAll, expect, test } from 'vitest'
import { atOnce } from './support/at-once'
import { callOf, isOwn, postForms, typedNames, untouched, type Fields } from './support/forms'
import { allForms, type Found } from './support/form-walk'
import { words } from './support/html'
import { CAST, everyone } from './support/people'
import { logsNameNobody } from './support/quiet-logs'
import { post } from './support/submit'
import { target } from './support/target'
import { PATIENCE, Visitor, type Answer } from './support/visitor'

/** These end the session that the other tries need; leaving is tried where it is the subject. */
const LEAVING = new Set(['signOut', 'endOwnSession', 'endAllOwnSessions'])
const TEXTS = /^(text|textarea|tel|search|email)$/
/** Boxes that hold a few characters of a longer value come back as that value. */
const PARTS = /-(year|month|day)$/
const MARK = '记号甲'

let forms: Found[]
beforeAll(async () => {
  forms = (await allForms(await everyone(CAST))).filter(({ action }) => !LEAVING.has(action))
}, 120_000)

const controls = ({ form }: Found, type: RegExp) => form.controls.filter((control) => type.test(control.type))
/** The form as it stands, every field that people fill in replaced. */
const filled = (found: Found, value: string): Fields => {
  const typed = new Set([...controls(found, TEXTS), ...controls(found, /^password$/)].map(({ name }) => name))
  return [...untouched(found.form).filter(([name]) => !typed.has(name)), ...[...typed].map((name): [string, string] => [name, value])]
}
const own = (found: Found) => untouched(found.form).filter(([name]) => isOwn(name))
/** A search and switches: they always do something sensible with what they get. */
const isHead = ({ action }: Found) => /^(findPerson|switchDisplay|saveDisplay)$/.test(action)

const BAD: [what: string, make: (found: Found) => Fields, keeps?: boolean][] = [
  ['with nothing in it', (found) => untouched(found.form).map(([name, value]) => [name, isOwn(name) || !typedNames(found.form).includes(name) ? value : ''])],
  ['without any field', own],
  ['with 10,000 characters in each field', (found) => filled(found, MARK + '长'.repeat(9_997)), true],
  ['with NUL bytes and control characters', (found) => filled(found, `${MARK}\0\u0001\u0008\u001b[31m\u007f\ufffe\ud800`), true],
  ['with markup', (found) => filled(found, `${MARK}"><script>alert(1)</script>`), true],
  ['with every field twice', (found) => [...untouched(found.form), ...untouched(found.form).filter(([name]) => !isOwn(name))]],
  ['with options that nobody offered', (found) => [...own(found), ...[...new Set(found.form.controls.map(({ name }) => name))].filter((name) => !isOwn(name)).map((name): [string, string] => [name, '没有这一项'])]],
  ['with a file in every field', (found) => [...own(found), ...typedNames(found.form).map((name): [string, File] => [name, new File(['MZ\0'], '../../x.exe')])]],
  ['with names of the language', (found) => [...own(found), ...['__proto__', 'constructor', 'toString', '$ACTION_9:0', 'then'].map((name): [string, string] => [name, MARK])]],
  ['with a version long past', (found) => untouched(found.form).map(([name, value]) => [name, name === 'version' ? '-1' : value])],
]

test.each(BAD)('every form posted %s is answered in words within five seconds, and what was typed stays', async (_, make, keeps) => {
  expect(forms.length).toBeGreaterThan(40)
  const wrong: string[] = []
  let shown = 0
  await atOnce(forms, async (stale) => {
    // Earlier tries may have moved the record on: the form is taken anew, and left out once its page has none any more.
    const form = sameForm(stale, (await stale.person.browser.get(stale.path)).text)
    if (!form) return
    const found = { ...stale, form }
    const answer = await post(found.person.browser, found.path, make(found))
    const isThere = sameForm(found, answer.text) !== undefined
    shown += 1
    const say = (what: string) => wrong.push(`${found.action} ${found.path}: ${what}`)
    if (answer.status >= 500) say(String(answer.status))
    if (answer.ms > PATIENCE) say(`${answer.ms} ms`)
    if (/ at .*\.js:\d+/.test(words(answer.text))) say('a stack')
    if (answer.status === 200 && isThere && !isHead(found) && !/role="alert"/.test(answer.text)) say('nothing says what is wrong')
    if (keeps && answer.status === 200 && isThere && !isHead(found)) for (const name of lost(found, answer)) say(`${name} is lost`)
  })
  expect(wrong).toEqual([])
  expect(shown).toBeGreaterThan(30)
})

const sameForm = (found: Found, html: string) => postForms(html).find((form) => callOf(form).action === callOf(found.form).action)

/** Text fields of the answered form that have not kept what was typed. */
function lost(found: Found, answer: Answer): string[] {
  const names = controls(found, TEXTS).map(({ name }) => name).filter((name) => !PARTS.test(name))
  const after = postForms(answer.text).flatMap((form) => form.controls)
  const secrets = controls(found, /^password$/).flatMap(({ name }) => (after.some((control) => control.name === name && control.value.includes(MARK)) ? [`secret ${name}`] : []))
  return [...names.filter((name) => !['code', 'password'].includes(name) && !after.some((control) => control.name === name && control.value.startsWith(MARK))), ...secrets]
}

const json = 'application/json'
const plain = 'text/plain;charset=UTF-8'
const multipart = 'multipart/form-data; boundary=x'
const part = (name: string, value: string) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const BODIES: [type: string, body: string, headers?: Record<string, string>][] = [
  [multipart, ''],
  [multipart, '--x'],
  [multipart, `${part('$ACTION_ID_00', '')}--x--\r\n`],
  [multipart, `${part(`$ACTION_ID_${'0'.repeat(42)}`, '')}--x--\r\n`],
  [multipart, `${part('$ACTION_REF_1', '')}${part('$ACTION_1:0', '{"id":"x","bound":"$@1"}')}--x--\r\n`],
  [multipart, `${part('$ACTION_REF_1', '')}${part('$ACTION_1:0', '{')}--x--\r\n`],
  [multipart, `${part('$ACTION_REF_1', '')}--x--\r\n`],
  [multipart, `${part('$ACTION_REF_1', '')}${part('$ACTION_1:0', '{"id":"constructor","bound":"$@9"}')}--x--\r\n`],
  [multipart, `${part('$ACTION_REF_', '')}${part('$ACTION_KEY', '\0')}--x--\r\n`],
  [multipart, `${part('a', 'b'.repeat(900_000))}--x--\r\n`],
  [multipart, `${part('a', 'b').repeat(8_000)}--x--\r\n`],
  ['multipart/form-data', 'abc'],
  ['application/x-www-form-urlencoded', '%%%=%ZZ&&&=&$ACTION_ID_=1'],
  [json, '{"a":'],
  [plain, '[]', { 'next-action': '0'.repeat(42) }],
  [plain, '["$F1","$B2","$K3","$@4","$Q1","$W1"]', { 'next-action': '0'.repeat(42) }],
  [plain, `${'['.repeat(50_000)}${']'.repeat(50_000)}`, { 'next-action': '0'.repeat(42) }],
  [multipart, `${part('0', '["$K1"]')}${part('1_a', '$@0')}--x--\r\n`, { 'next-action': '0'.repeat(42) }],
  ['nonsense', 'x', { 'next-action': '../../etc' }],
]

test('broken bodies, unknown actions and forged calls are the sender’s fault, and the server goes on answering', async () => {
  const person = forms.find(({ action }) => action === 'editPerson')!.person
  const real = [...new Set(forms.flatMap(({ form }) => form.controls.map(({ value }) => /"id":"(\w{42})"/.exec(value)?.[1] ?? '')))].filter(Boolean)
  const calls = real.flatMap((id): typeof BODIES => [
    [plain, '[]', { 'next-action': id }],
    [plain, '["$undefined",{"values":1},"x"]', { 'next-action': id }],
    [multipart, `${part('$ACTION_REF_1', '')}${part('$ACTION_1:0', `{"id":"${id}","bound":"$@1"}`)}${part('$ACTION_1:1', '[null,{"a":[[]]},"x"]')}--x--\r\n`],
    [multipart, `${part(`$ACTION_ID_${id}`, '')}--x--\r\n`],
  ])
  expect(real.length).toBeGreaterThan(20)
  const wrong: string[] = []
  await atOnce([...BODIES, ...calls].flatMap((one) => ['/account/password', '/casework/persons'].map((path) => [path, ...one] as const)), async ([path, type, body, headers]) => {
    const answer = await person.browser.send(path, { method: 'POST', body, headers: { 'content-type': type, origin: target.both, ...headers } })
    if (answer.status >= 500) wrong.push(`${path} ${answer.status} ${type} ${JSON.stringify(headers ?? '')} ${body.slice(0, 200)}`)
    const health = await new Visitor(target.both).get('/api/health')
    if (health.status !== 200 || health.ms > 1_000) wrong.push(`after it: ${health.status}, ${health.ms} ms`)
  }, 2)
  expect(wrong).toEqual([])
})

test('odd addresses and queries are never 5xx', async () => {
  const person = forms.find(({ action }) => action === 'editPerson')!.person
  const queries = ['?q=%', '?q=%00', '?q=%ff', '?cursor=junk', '?cursor=%00', '?q=a&q=b', '?region=abc', '?region=99999999999999999999', '?state=__proto__', '?sort=password', '?page=-1', '?month=2026-99', '?done=<script>', `?q=${'x'.repeat(4_000)}`]
  const pages = ['/casework/persons', '/casework/households', '/casework/visits', '/casework/services', '/casework/moves', '/management/rectifications', '/supervision/sheets', '/supervision/ratings', '/regions', '/home', '/check', '/sign-in']
  const paths = ['/%', '/%00', '/..%2f..%2fetc%2fpasswd', '//evil.example', '/\\evil.example', '/casework/persons/%2e%2e', '/_next/../../x', '/_next/data/x.json', '/s/%F0%28', `/${'a/'.repeat(500)}`]
  const wrong: string[] = []
  await atOnce([...paths, ...pages.flatMap((page) => queries.map((query) => page + query))], async (path) => {
    const answer = await person.browser.get(path)
    if (answer.status >= 500) wrong.push(`${path.slice(0, 100)} ${answer.status}`)
    if (/^(https?:)?\/\/(?!localhost)/.test(answer.location)) wrong.push(`${path} leads to ${answer.location}`)
  })
  expect(wrong).toEqual([])
})

logsNameNobody()
