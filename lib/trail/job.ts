import { asWorker } from '@/lib/access/database'
import type { Tx } from '@/lib/kit/db/types'
import type { Job } from '@/lib/kit/jobs/worker'
import { keptHeads } from './heads'
import { sealTrail } from './seal'
import { verifyTrail, type Verdict } from './verify'

export const sealTrailJob: Job = { name: 'trail-seal', cron: '* * * * *', run: async () => void (await sealTrail()) }

/** Once a night, before the working day; the auditor reads the result in the trail itself. */
export const verifyTrailJob: Job = { name: 'trail-verify', cron: '20 3 * * *', run: async () => void (await verifyAndRecord()) }

/** Verifies the whole chain and appends the result. */
export async function verifyAndRecord(): Promise<Verdict> {
  const heads = await keptHeads()
  return asWorker(async (tx) => {
    const verdict = await verifyTrail(tx, heads)
    await recordVerdict(tx, verdict)
    return verdict
  })
}

const recordVerdict = (tx: Tx, { seals, entries, broken }: Verdict) =>
  tx
    .insertInto('trail')
    .values({
      actor_kind: 'system', actor_role: 'system', actor_name: '系统', action: 'trail.verified',
      subject_type: 'trail', subject_id: String(seals), changes: JSON.stringify({ seals, entries, result: broken?.words ?? '完好' }),
    })
    .execute()
