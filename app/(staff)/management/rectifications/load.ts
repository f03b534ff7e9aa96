import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { findRectification, listEvents, listFindings } from '@/lib/management/rectification/queries'
import { REOPEN_DAYS } from '@/lib/management/rectification/schema'
import { setting } from '@/lib/management/settings/queries'
import { record } from '@/lib/trail/record'

/** One notice with all that belongs to it; a look is recorded for each person it names. */
export function loadRectification(actor: Actor, id: string, action: 'rectification.viewed' | 'rectification.printed' = 'rectification.viewed') {
  return asActor(actor, async (tx) => {
    const notice = await findRectification(actor, tx, id)
    if (!notice) return null
    const findings = await listFindings(actor, tx, id)
    for (const personId of new Set(findings.map((finding) => finding.personId))) {
      await record(tx, actor, { action, subject: { type: 'rectification', id }, personId, regionCode: notice.regionCode, purpose: '整改' })
    }
    return { notice, findings, events: await listEvents(actor, tx, id), reopenDays: await setting(tx, REOPEN_DAYS) }
  })
}

export type Loaded = NonNullable<Awaited<ReturnType<typeof loadRectification>>>
