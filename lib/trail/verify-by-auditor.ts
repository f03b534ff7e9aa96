import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { keptHeads } from './heads'
import { record } from './record'
import { verifyTrail, type Verdict } from './verify'

/** The auditor does not have to believe the platform's own nightly result. */
export async function verifyByAuditor(actor: Actor): Promise<Verdict> {
  const heads = await keptHeads()
  return asActor(actor, async (tx) => {
    const verdict = await verifyTrail(tx, heads)
    const { seals, entries, broken } = verdict
    await record(tx, actor, { action: 'trail.verified', subject: { type: 'trail', id: String(seals) }, changes: { seals, entries, result: broken?.words ?? '完好' } })
    return verdict
  })
}
