import type { Actor, Visitor } from '@/lib/access/actor'
import type { Tx } from '@/lib/kit/db/types'

/** Old and new value per field; sensitive values are given masked, never in full. */
export type Changes = Record<string, { from?: unknown; to?: unknown } | string | number | boolean | null>

export type TrailEntry = {
  /** `noun.verbed`, e.g. `person.edited`; looks are recorded too: `person.viewed`, `person.revealed`. */
  action: `${string}.${string}`
  subject: { type: string; id: string }
  /** The person whose record it touches, so that the person can see who looked. */
  personId?: string | null
  regionCode?: number | null
  /** Why someone looked, where the platform asks for it. */
  purpose?: string
  changes?: Changes
}

/** Appends one entry in the caller's transaction: a change and its entry are saved together or not at all. */
export async function record(tx: Tx, actor: Actor | Visitor, entry: TrailEntry): Promise<void> {
  const who = actor.kind === 'public' ? null : actor
  await tx
    .insertInto('trail')
    .values({
      account_id: who?.accountId ?? null,
      actor_kind: actor.kind,
      actor_role: who?.role ?? 'public',
      actor_name: who?.name ?? '公众',
      actor_region: who?.region.code ?? null,
      action: entry.action,
      subject_type: entry.subject.type,
      subject_id: entry.subject.id,
      person_id: entry.personId ?? null,
      region_code: entry.regionCode ?? null,
      purpose: entry.purpose ?? null,
      changes: JSON.stringify(entry.changes ?? {}),
    })
    .execute()
}

/** The fields of `after` that differ from `before`, with both values. */
export function difference<T extends Record<string, unknown>>(before: T, after: Partial<T>): Changes {
  const changes: Changes = {}
  for (const [field, to] of Object.entries(after)) {
    const from = before[field]
    if (JSON.stringify(from ?? null) !== JSON.stringify(to ?? null)) changes[field] = { from: from ?? null, to: to ?? null }
  }
  return changes
}
