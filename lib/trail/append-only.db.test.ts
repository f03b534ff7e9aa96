import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { VISITOR, type Actor } from '@/lib/access/actor'
import { asActor, asGate, asWorker } from '@/lib/access/database'
import type { Tx } from '@/lib/kit/db/types'
import { aPerson, aVillage, anActor } from '@/tests/support/factories'
import { owner } from '@/tests/support/owner'
import { record } from './record'

const REFUSED = /append-only|permission denied/
const ATTEMPTS = {
  update: sql`update trail set actor_name = 'somebody else'`,
  delete: sql`delete from trail`,
  truncate: sql`truncate trail`,
  'update of seals': sql`update trail_seal set hash = ''`,
  'delete of seals': sql`delete from trail_seal`,
  'truncate of seals': sql`truncate trail_seal`,
}

const village = await aVillage()
const person = await aPerson(village)
const staff = await anActor('village-worker', village)
const self = await anActor('person', village, { personId: person.id })
const logins: [name: string, as: (work: (tx: Tx) => Promise<unknown>) => Promise<unknown>][] = [
  ['staff', (work) => asActor(staff, work)],
  ['person', (work) => asActor(self, work)],
  ['auditor', async (work) => asActor(await anActor('auditor', village), work)],
  ['institution', async (work) => asActor(await anActor('institution-worker', village), work)],
  ['visitor', (work) => asActor(VISITOR, work)],
  ['gate', (work) => asGate(work)],
  ['worker', (work) => asWorker(work)],
  ['owner', (work) => owner().transaction().execute(work)],
]

test.each(logins)('%s changes, deletes and truncates nothing of the trail', async (_, as) => {
  await asActor(staff, (tx) => entry(tx, staff))
  for (const [what, attempt] of Object.entries(ATTEMPTS)) {
    await expect(as((tx) => attempt.execute(tx)), what).rejects.toThrow(REFUSED)
  }
})

test('an entry in the name of another account is refused', async () => {
  const other = await anActor('village-worker', village)
  await expect(asActor(staff, (tx) => entry(tx, other))).rejects.toThrow(/row-level security/)
})

test('staff write the trail and read none of it', async () => {
  await asActor(staff, (tx) => entry(tx, staff))
  await expect(asActor(staff, (tx) => tx.selectFrom('trail').select('id').execute())).rejects.toThrow(/permission denied/)
})

const entry = (tx: Tx, actor: Actor) => record(tx, actor, { action: 'person.viewed', subject: { type: 'person', id: person.id }, personId: person.id, regionCode: village })
