/** Tells the operator one line. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Ends the program with a reason the operator can act on. */
export function fail(reason: string): never {
  process.stderr.write(`${reason}\n`)
  process.exit(1)
}

/** What an error says, with its causes, without stacks. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause ? `${error.message}：${reasonOf(error.cause)}` : error.message
}
