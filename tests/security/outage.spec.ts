import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { breakableWire } from './support/breakable-wire'
import { encode, postForms, untouched, type PostForm } from './support/forms'
import { words } from './support/html'
import { missingHeaders, pastPolicy } from './support/pages'
import { signedIn } from './support/people'
import { logsNameNobody } from './support/quiet-logs'
import { rowsOf, belongs } from './support/rows'
import { startProduct, type Product } from './support/start-product'
import { target } from './support/target'
import type { Visitor } from './support/visitor'

let product: Product
let wire: Awaited<ReturnType<typeof breakableWire>>
let worker: Visitor
let page: string

beforeAll(async () => {
  wire = await breakableWire(target.databaseUrl)
  // With its jobs running: they lose the database as well.
  product = await startProduct(wire.url, join(target.logs, 'outage.log'), { WORKER: '1' })
  const person = await signedIn('mendoushan')
  worker = person.browser.at(product.url)
  const own = (await rowsOf('person')).filter((row) => belongs(person, row))
  for (const { parameters } of own) {
    page = `/casework/persons/${parameters.personId}/edit`
    if ((await worker.get(page)).status === 200) break
  }
})
afterAll(async () => {
  await product.stop()
  await wire.cut()
})

const typed = '停电时写的"字<b>'

async function filled(): Promise<{ form: PostForm; body: Buffer; type: string }> {
  const form = postForms((await worker.get(page)).text).find(({ controls }) => controls.some(({ name }) => name === 'version'))!
  return { form, ...(await encode(untouched(form).map(([name, value]) => [name, name === 'guardianName' ? typed : value]))) }
}

test('while the database is away pages answer 503 in Chinese, nothing typed is lost, and all is well again afterwards', async () => {
  const { body, type } = await filled()
  const post = () => worker.send(page, { method: 'POST', body, headers: { 'content-type': type, origin: product.url } })

  await wire.cut()
  for (const path of ['/home', page, '/casework/persons', '/supervision', '/s/ABCDEFGH']) {
    const answer = await worker.get(path)
    expect({ path, status: answer.status, missing: missingHeaders(answer), past: pastPolicy(answer) }).toEqual({ path, status: 503, missing: [], past: [] })
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    expect(words(answer.text)).toContain('连不上数据库')
  }
  const refused = await post()
  expect(refused.status).toBe(503)
  const [again] = postForms(refused.text)
  expect(again?.controls.find(({ name }) => name === 'guardianName')?.value).toBe(typed)
  expect((await worker.get('/api/health')).status).toBe(503)
  expect(product.isRunning()).toBe(true)

  await wire.mend()
  await expect.poll(async () => (await worker.get('/api/health')).status, { timeout: 3_000 }).toBe(200)
  expect((await worker.get(page)).status).toBe(200)
  // The page that gave the text back sends it once more.
  const resent = await encode(untouched(again!))
  const saved = await worker.send(page, { method: 'POST', body: resent.body, headers: { 'content-type': resent.type, origin: product.url } })
  expect([200, 303]).toContain(saved.status)
  expect(saved.status === 303 || saved.text.includes(typed.slice(0, 5))).toBe(true)
})

test('it comes back after many short failures', async () => {
  for (let round = 0; round < 5; round++) {
    await wire.cut()
    expect((await worker.get('/home')).status).toBe(503)
    await wire.mend()
    await expect.poll(async () => (await worker.get('/home')).status, { timeout: 3_000 }).toBe(200)
  }
  expect(product.isRunning()).toBe(true)
})

logsNameNobody()
