/** Resolves at Ctrl-C or SIGTERM. A second Ctrl-C does not tear the database down half-way. */
export function untilStopped(): Promise<void> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => done())
  })
}
