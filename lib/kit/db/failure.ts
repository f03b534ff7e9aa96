const DOWN = new Set([
  'ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT', 'EPIPE',
  '57P01', '57P02', '57P03', '57P05', '08000', '08001', '08003', '08004', '08006', '53300',
])

/** Whether the database is away (restarting, unreachable, full), so that trying again later helps. */
export function isDatabaseDown(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof AggregateError) return error.errors.some(isDatabaseDown)
  const code = (error as { code?: unknown }).code
  return (typeof code === 'string' && DOWN.has(code)) || /Connection terminated|timeout exceeded when trying to connect/.test(error.message)
}

/** Whether a unique constraint refused the row; `constraint` is its name. */
export function violatedUnique(error: unknown): string | null {
  const { code, constraint } = (error ?? {}) as { code?: unknown; constraint?: unknown }
  return code === '23505' && typeof constraint === 'string' ? constraint : null
}

/** Whether row level security or a missing grant refused the statement: for the reader the row does not exist. */
export const isForbiddenRow = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === '42501'

/** Whether a row that this one hangs on was moved or changed in the same moment. */
export const isOvertaken = (error: unknown): boolean => ['23503', '40P01', '40001'].includes((error as { code?: string } | null)?.code ?? '')
