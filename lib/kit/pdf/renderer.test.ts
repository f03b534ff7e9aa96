import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { PdfRenderer } from './renderer'

const folder = mkdtempSync(path.join(tmpdir(), 'pdf-'))
const worker = path.join(folder, 'worker.mjs')
writeFileSync(
  worker,
  `process.on('message', ({ id, template, json }) => {
    if (template === 'hang') { while (true); }
    if (template === 'crash') process.kill(process.pid, 'SIGKILL')
    if (template === 'broken') return process.send({ id, error: 'unknown variable' })
    const answer = { pid: process.pid, json, secret: process.env.APP_SECRET ?? null }
    process.send({ id, pdf: Buffer.from(JSON.stringify(answer)) })
  })
  process.on('disconnect', () => process.exit(0))`,
)

const running: PdfRenderer[] = []
const renderer = (options = {}) => {
  const made = new PdfRenderer({ root: process.cwd(), worker, ...options })
  running.push(made)
  return made
}
const answer = async (pdf: Promise<Uint8Array>) => JSON.parse(Buffer.from(await pdf).toString())

afterEach(() => {
  for (const one of running.splice(0)) one.stop()
})
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

test('one child serves many documents, each gets its own answer', async () => {
  const pdf = renderer()
  const answers = await Promise.all(['a', 'b', 'c'].map((json) => answer(pdf.render('ok', json))))
  expect(answers.map((one) => one.json)).toEqual(['a', 'b', 'c'])
  expect(new Set(answers.map((one) => one.pid)).size).toBe(1)
})

test('a document that hangs is given up, and the next one is made by a new child', async () => {
  const pdf = renderer({ timeoutMs: 1500 })
  const before = await answer(pdf.render('ok', ''))
  const hanging = pdf.render('hang', '')
  const after = answer(pdf.render('ok', 'still here'))
  await expect(hanging).rejects.toMatchObject({ reason: 'timeout' })
  expect((await after).json).toBe('still here')
  expect((await after).pid).not.toBe(before.pid)
})

test('a crash fails its own document only', async () => {
  const pdf = renderer()
  const crash = pdf.render('crash', '')
  const after = answer(pdf.render('ok', 'after'))
  await expect(crash).rejects.toMatchObject({ reason: 'crashed' })
  expect((await after).json).toBe('after')
})

test('a broken template is told apart', async () => {
  await expect(renderer().render('broken', '')).rejects.toMatchObject({ reason: 'template', message: 'unknown variable' })
})

test('a full queue refuses instead of growing', async () => {
  const pdf = renderer({ queueLimit: 1 })
  const first = pdf.render('ok', '1')
  const second = pdf.render('ok', '2')
  await expect(pdf.render('ok', '3')).rejects.toMatchObject({ reason: 'busy' })
  await Promise.all([first, second])
})

test('the child sees none of our secrets', async () => {
  process.env.APP_SECRET = 'not for children'
  expect((await answer(renderer().render('ok', ''))).secret).toBeNull()
  delete process.env.APP_SECRET
})

test('stopping fails what is under way and what waits', async () => {
  const pdf = renderer()
  const jobs = [pdf.render('hang', ''), pdf.render('ok', '')]
  pdf.stop()
  for (const job of await Promise.allSettled(jobs)) expect(job.status).toBe('rejected')
})
