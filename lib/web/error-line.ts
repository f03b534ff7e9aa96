type Broken = Error & { digest?: string; code?: unknown; table?: unknown; constraint?: unknown; cause?: unknown }

/** Their messages name code, never data. */
const TELLING = new Set(['TypeError', 'ReferenceError'])

/**
 * One error as the log may keep it: the number the reader was shown, the route without its ids, the kind, where in the code.
 * Messages of the database and of parsers quote what was typed, so they stay out.
 */
export function errorLine(error: unknown, route: string): string {
  if (!(error instanceof Error)) return `页面出错 ${route}`
  const { name, digest, code, table, constraint, message, stack = '' }: Broken = error
  const known = { code, table, constraint, message: TELLING.has(name) ? message : undefined }
  const facts = Object.entries(known).flatMap(([key, value]) => (typeof value === 'string' ? [`${key}=${value}`] : []))
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 8)
  return [`页面出错 ${[digest ?? '-', route, name, ...facts].join(' ')}`, ...frames].join('\n')
}
