import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { asActor } from '@/lib/access/database'
import { aVillage, anActor } from '@/tests/support/factories'
import { owner } from '@/tests/support/owner'
import { entriesOf, listTrail, TRAIL_PAGE, trailList } from './list'

const village = await aVillage()
const auditor = await anActor('auditor', village)
const clerk = await anActor('village-worker', village)

/** Entries of one day long ago, a minute apart. */
const entriesOn = (day: string, count: number) =>
  owner()
    .insertInto('trail')
    .values(Array.from({ length: count }, (_, minute) => ({
      at: new Date(Date.parse(`${day}T09:00:00+08:00`) + minute * 60_000), account_id: clerk.accountId, actor_kind: 'staff', actor_role: 'village-worker',
      actor_name: '测试员', action: 'person.viewed', subject_type: 'person', subject_id: String(minute),
    })))
    .execute()

test('a range of days is paged to its end and back', async () => {
  // the later day is entered first: the list is in order of the moments
  await entriesOn('2021-03-03', 1)
  await entriesOn('2021-03-02', TRAIL_PAGE + 10)
  await entriesOn('2021-03-04', 1)
  const list = trailList.parse({ account: clerk.accountId, from: '2021-03-02', until: '2021-03-03' })
  await asActor(auditor, async (tx) => {
    const first = await listTrail(tx, list, null)
    expect(first.rows).toHaveLength(TRAIL_PAGE)
    expect(first.rows.slice(0, 2).map(({ at }) => at.toISOString())).toEqual(['2021-03-03T01:00:00.000Z', '2021-03-02T01:59:00.000Z'])
    const second = await listTrail(tx, list, { direction: 'before', id: first.older! })
    expect(second.rows.map(({ subjectId }) => Number(subjectId))).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0])
    expect(second.older).toBeNull()
    const back = await listTrail(tx, list, { direction: 'after', id: second.newer! })
    expect(back.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id))
    expect(back.newer).toBeNull()
  })
})

test('a range long past is found by its own index, not by walking back from today', async () => {
  const undone = new Error('undone')
  const plans: string[] = []
  const filling = owner().transaction().execute(async (tx) => {
    await sql`
      insert into trail (at, actor_kind, actor_role, actor_name, action, subject_type, subject_id)
      select '2022-01-01'::timestamptz + n * interval '5 minutes', 'staff', 'office', '别人', 'person.viewed', 'person', 'x' from generate_series(1, 60000) n`.execute(tx)
    await sql`analyze trail`.execute(tx)
    const list = trailList.parse({ from: '2022-02-01', until: '2022-02-03' })
    const [middle] = (await listTrail(tx, list, null)).rows.slice(20)
    for (const place of [null, { direction: 'before', id: middle!.id }, { direction: 'after', id: middle!.id }] as const) {
      plans.push(JSON.stringify(await entriesOf(tx, list, place).explain('json')))
    }
    throw undone
  })
  await expect(filling).rejects.toBe(undone)
  expect(plans).toHaveLength(3)
  for (const plan of plans) expect(plan).toContain('trail_by_day')
})
