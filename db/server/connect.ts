import pg from 'pg'

/** Runs one piece of work on its own connection and closes it. */
export async function withClient<T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  // A server that stops while the connection is idle must not end this process.
  client.on('error', () => {})
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end().catch(() => {})
  }
}

/** The same server with another database, user or password. */
export function withParts(url: string, parts: { database?: string; user?: string; password?: string }): string {
  const next = new URL(url)
  if (parts.database !== undefined) next.pathname = `/${parts.database}`
  if (parts.user !== undefined) next.username = encodeURIComponent(parts.user)
  if (parts.password !== undefined) next.password = encodeURIComponent(parts.password)
  return next.toString()
}
