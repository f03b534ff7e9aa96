import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'

type Job = { id: number; template: string; json: string; done(pdf: Uint8Array): void; failed(error: PdfFailure): void }
type Answer = { id: number; pdf?: Uint8Array; error?: string }
type Options = { root: string; worker?: string; timeoutMs?: number; queueLimit?: number }

/** A document that could not be made; `reason` tells a full queue and a time limit from a broken template. */
export class PdfFailure extends Error {
  override name = 'PdfFailure'
  readonly reason: 'busy' | 'timeout' | 'crashed' | 'template'

  constructor(reason: PdfFailure['reason'], message: string) {
    super(message)
    this.reason = reason
  }
}

/** Keeps one typesetting child alive and gives it one job at a time; a child that hangs or dies is replaced. */
export class PdfRenderer {
  #child: ChildProcess | undefined
  #current: Job | undefined
  #timer: NodeJS.Timeout | undefined
  #waiting: Job[] = []
  #lastId = 0
  readonly #options: Required<Options>

  constructor(options: Options) {
    this.#options = { worker: 'lib/kit/pdf/worker.mjs', timeoutMs: 20_000, queueLimit: 50, ...options }
  }

  render(template: string, json: string): Promise<Uint8Array> {
    if (this.#waiting.length >= this.#options.queueLimit) {
      return Promise.reject(new PdfFailure('busy', `more than ${this.#options.queueLimit} documents are waiting`))
    }
    return new Promise((done, failed) => {
      this.#waiting.push({ id: ++this.#lastId, template, json, done, failed })
      this.#next()
    })
  }

  /** Kills the child and refuses whatever was under way or waiting. */
  stop() {
    this.#abandon('crashed', 'the renderer was stopped')
    for (const job of this.#waiting.splice(0)) job.failed(new PdfFailure('crashed', 'the renderer was stopped'))
  }

  #next() {
    if (this.#current) return
    const job = this.#waiting.shift()
    if (!job) return
    this.#current = job
    const child = (this.#child ??= this.#start())
    this.#hold(child, true)
    this.#timer = setTimeout(() => {
      this.#abandon('timeout', `${job.template} took longer than ${this.#options.timeoutMs} ms`)
      this.#next()
    }, this.#options.timeoutMs)
    child.send({ id: job.id, template: job.template, json: job.json }, (error) => {
      if (error) this.#lost(child, error.message)
    })
  }

  #start(): ChildProcess {
    const { root, worker } = this.#options
    const child = spawn(process.execPath, [path.resolve(root, worker), root], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      serialization: 'advanced',
      // The child needs no secret of ours: it sees only what finding its libraries takes.
      env: { PATH: process.env.PATH, LANG: 'C.UTF-8', NODE_ENV: process.env.NODE_ENV },
    })
    child.on('message', (answer: Answer) => this.#answered(answer))
    child.on('exit', (code, signal) => this.#lost(child, `the child ended with ${signal ?? code}`))
    child.on('error', (error) => this.#lost(child, error.message))
    return child
  }

  #answered({ id, pdf, error }: Answer) {
    const job = this.#current
    if (job?.id !== id) return
    this.#release()
    if (pdf) job.done(new Uint8Array(pdf))
    else job.failed(new PdfFailure('template', error ?? 'no document'))
    this.#next()
  }

  #lost(child: ChildProcess, message: string) {
    if (child !== this.#child) return
    this.#abandon('crashed', message)
    this.#next()
  }

  #abandon(reason: PdfFailure['reason'], message: string) {
    const child = this.#child
    const job = this.#current
    this.#release()
    this.#child = undefined
    child?.kill('SIGKILL')
    job?.failed(new PdfFailure(reason, message))
  }

  #release() {
    clearTimeout(this.#timer)
    this.#current = undefined
    if (this.#child) this.#hold(this.#child, false)
  }

  /** An idle child must not keep a script or a test run from ending. */
  #hold(child: ChildProcess, busy: boolean) {
    const channel = child.channel as { ref(): void; unref(): void } | null | undefined
    if (busy) child.ref()
    else child.unref()
    if (busy) channel?.ref()
    else channel?.unref()
  }
}
