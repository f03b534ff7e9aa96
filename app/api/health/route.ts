import { pingDatabase } from '@/lib/access/database'
import { requireActor } from '@/lib/web/require-actor'

const VERSION = '0.1.0'

/** For load balancers and monitoring: 503 while the database is away. */
export async function GET() {
  await requireActor('public')
  try {
    await pingDatabase()
    return Response.json({ ok: true, database: 'up', version: VERSION })
  } catch {
    return Response.json({ ok: false, database: 'down', version: VERSION }, { status: 503, headers: { 'retry-after': '5' } })
  }
}
