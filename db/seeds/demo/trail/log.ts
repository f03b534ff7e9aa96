import type { Insertable } from 'kysely'
import type { DB } from '@/db/types'
import { ROLES } from '@/lib/access/grants'
import type { Tx } from '@/lib/kit/db/types'
import { BATCH, GENESIS, listEntries, marksOf, sealHash } from '@/lib/trail/entry-hash'
import type { Changes } from '@/lib/trail/record'
import type { Staff } from '../staff/roster'
import { insertRows } from '../store'

export type Act = {
  at: Date
  by: Staff
  action: string
  subject: { type: string; id: string }
  personId?: string | null
  region: number | null
  purpose?: string
  changes?: Changes
}

export type Head = { seal: number; hash: string }

/** The trail of the demo: acts are written in the order of their time and sealed from month to month, as the job would have. */
export class TrailLog {
  readonly #tx: Tx
  #waiting: Act[] = []

  constructor(tx: Tx) {
    this.#tx = tx
  }

  add(...acts: Act[]): void {
    this.#waiting.push(...acts)
  }

  /** Writes and seals everything before a moment; answers the newest seal. */
  async sealUntil(moment: Date, sealedAt = moment): Promise<Head> {
    const due = this.#waiting.filter(({ at }) => at < moment)
    this.#waiting = this.#waiting.filter(({ at }) => at >= moment)
    due.sort((one, other) => one.at.getTime() - other.at.getTime() || (key(one) < key(other) ? -1 : 1))
    await insertRows(this.#tx, 'trail', due.map(rowOf))
    return this.#seal(sealedAt)
  }

  async #seal(sealedAt: Date): Promise<Head> {
    for (;;) {
      const last = await this.#tx.selectFrom('trail_seal').orderBy('number', 'desc').limit(1).select(['number', 'hash', 'last_id']).executeTakeFirst()
      const entries = await listEntries(this.#tx, last?.last_id ?? 0, null, BATCH)
      const [first, final] = [entries[0], entries.at(-1)]
      const previous = last?.hash ?? GENESIS
      if (!first || !final) return { seal: last?.number ?? 0, hash: previous }
      const marks = marksOf(entries)
      const seal = { number: (last?.number ?? 0) + 1, first_id: first.id, last_id: final.id, entries: entries.length, previous_hash: previous }
      await this.#tx.insertInto('trail_seal').values({ ...seal, hash: sealHash(previous, marks), marks, sealed_at: sealedAt }).execute()
    }
  }
}

const key = ({ action, subject, personId }: Act) => `${action} ${subject.id} ${personId ?? ''}`

const rowOf = ({ at, by, action, subject, personId, region, purpose, changes }: Act): Insertable<DB['trail']> => ({
  at, account_id: by.id, actor_kind: ROLES[by.role].kind, actor_role: by.role, actor_name: by.name, actor_region: by.region, action,
  subject_type: subject.type, subject_id: subject.id, person_id: personId ?? null, region_code: region, purpose: purpose ?? null,
  changes: (changes ?? {}) as Insertable<DB['trail']>['changes'],
})
