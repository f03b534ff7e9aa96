import { type Kysely, sql } from 'kysely'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { withOwner } from '@/db/migrate'
import type { DB } from '@/db/types'
import { endOf } from '@/lib/casework/region/codes'
import { openPerson } from '@/lib/casework/registry/sealed'
import { isComplete, sixElements } from '@/lib/casework/service/six'
import { blindIndex } from '@/lib/kit/crypto/blind-index'
import { passwordFits } from '@/lib/kit/crypto/passwords'
import { contentHash } from '@/lib/kit/crypto/content-hash'
import { shanghaiDay } from '@/lib/kit/dates/day'
import { recompute, type DrawParameters } from '@/lib/supervision/sampling/draw'
import { readSnapshot } from '@/lib/supervision/sampling/snapshot'
import { verifyTrail } from '@/lib/trail/verify'
import { cloneDatabase } from '@/tests/support/presence'
import { demoAccounts } from './accounts'
import { loadDemo } from './index'
import { DESHENG, LUXIAN, MENDOUSHAN } from './places'

// a Monday late in the year: every kind of month lies behind it
const DAY = '2026-11-23'
// two loads; seconds on an idle machine, minutes on a crowded one
const LOADING = 600_000
const { ownerUrl, template, run } = inject('testServer')
const slot = process.env.VITEST_POOL_ID ?? '1'
const urls: string[] = []

/** Databases of their own: three thousand persons would be in the way of every other test. */
beforeAll(async () => {
  for (const name of [`demo1x${slot}`, `demo2x${slot}`]) {
    const url = await cloneDatabase(ownerUrl, template, run, name)
    await withOwner(url, (db) => loadDemo(db, DAY))
    urls.push(url)
  }
}, LOADING)

const inDemo = <T>(work: (db: Kysely<DB>) => Promise<T>): Promise<T> => withOwner(urls[0]!, (db) => work(db as Kysely<DB>))
const count = (query: string) => inDemo(async (db) => (await sql.raw<{ count: number }>(`select count(*)::int as count from ${query}`).execute(db)).rows[0]!.count)

/** Everything that does not depend on the installation's keys or a password's salt. */
const HASHED: Record<string, string> = {
  account: `to_jsonb(t) - 'password_hash'`, household: `to_jsonb(t) - 'address'`,
  person: `to_jsonb(t) - '{id_number,id_number_index,certificate,certificate_index,phone,guardian_phone,guardian_id_number}'::text[]`,
  inspection_case: `to_jsonb(t) - 'snapshot'`,
  ...Object.fromEntries(['institution', 'engagement', 'guardianship', 'visit', 'status_answer', 'need', 'service', 'service_equipment', 'rating', 'person_move',
    'person_change', 'inspection_round', 'inspection_draw', 'verdict', 'rectification', 'rectification_finding', 'rectification_event', 'sheet', 'trail', 'trail_seal'].map((table) => [table, 'to_jsonb(t)'])),
}
const hashes = (url: string) => withOwner(url, async (db) => {
  const found: Record<string, string> = {}
  for (const [table, shape] of Object.entries(HASHED)) {
    // a sum does not ask for an order
    const { rows } = await sql.raw<{ all: string }>(`select count(*) || ' ' || sum(('x' || left(md5((${shape})::text), 15))::bit(60)::bigint) as all from ${table} t`).execute(db)
    found[table] = rows[0]!.all
  }
  return found
})

test('the same day gives the same demo on every machine', async () => {
  expect(await hashes(urls[1]!)).toEqual(await hashes(urls[0]!))
}, LOADING)

test.each([
  ['person', 2800, 3300], ['household', 2500, 3000], ['service', 6000, 8500], ['rating', 3000, 6000], ['visit', 4500, 6200],
  ['institution', 4, 6], ['inspection_round', 12, 16], ['inspection_case', 1500, 3500], ['rectification', 300, 2000], ['sheet', 60, 200], ['person_move', 5, 10],
] as const)('%s has between %i and %i rows', async (table, low, high) => {
  const rows = await count(table)
  expect(rows).toBeGreaterThanOrEqual(low)
  expect(rows).toBeLessThanOrEqual(high)
})

const inside = (code: number) => `region_code >= ${code} and region_code < ${endOf(code)}`

describe('no page of a demo account is empty', () => {
  test.each([
    ['every village of 得胜镇 has persons', `(select region_code from person where ${inside(DESHENG)} group by 1) v`, 17],
    ['门斗山村 has persons', `person where region_code = ${MENDOUSHAN}`, 40],
    ['门斗山村 has services last month to post', `service where region_code = ${MENDOUSHAN} and state in ('delivered', 'confirmed', 'disputed') and coalesce(ended_on, started_on) between '2026-10-01' and '2026-10-31'`, 25],
    ['门斗山村 has persons to survey or finish', `person p where region_code = ${MENDOUSHAN} and state = 'active' and not exists (select from visit v where v.person_id = p.id and v.year = 2026 and v.state = 'accepted')`, 2],
    ['得胜镇 has surveys to review', `visit where ${inside(DESHENG)} and state = 'submitted'`, 1],
    ['得胜镇 has surveys given back', `visit where ${inside(DESHENG)} and state = 'returned'`, 1],
    ['得胜镇 has drafts', `visit where ${inside(DESHENG)} and state = 'draft'`, 2],
    ['得胜镇 has hand-overs that wait', `person_move where ${inside(DESHENG)} and state = 'pending'`, 4],
    ['得胜镇 has ratings to follow up', `rating where ${inside(DESHENG)} and score <> 'satisfied' and followed_up_at is null`, 1],
    ['得胜镇 has notices to answer', `rectification where ${inside(DESHENG)} and state in ('issued', 'reopened')`, 1],
    ['泸县 has notices in each state', `(select state from rectification where issuer_region = ${LUXIAN} group by 1) s`, 4],
    ['泸县 has late notices', `rectification where issuer_region = ${LUXIAN} and state in ('issued', 'reopened') and due_on < '${DAY}'`, 1],
    ['门斗山村 has posted months', `sheet where region_code = ${MENDOUSHAN}`, 3],
    ['one sheet was corrected', `sheet where state = 'superseded'`, 1],
    ['王素珍 has services to rate', `service s join person p on p.id = s.person_id where p.name = '王素珍' and s.state = 'delivered' and p.region_code = ${MENDOUSHAN}`, 1],
    ['somebody looked at 王素珍', `trail t join person p on p.id = t.person_id where p.name = '王素珍' and p.region_code = ${MENDOUSHAN}`, 10],
    ['the guardian has two wards', `guardianship g join account a on a.id = g.account_id where a.login = 'hudaming'`, 2],
    ['the institution has clients', `engagement e join account a on a.institution_id = e.institution_id where a.login = 'nuanyang-li' and e.state = 'active'`, 30],
  ])('%s', async (_, query, least) => {
    expect(await count(query)).toBeGreaterThanOrEqual(least)
  })

  test('this month 泸县 has begun, and 得胜镇 waits to be drawn', async () => {
    expect(await count(`inspection_round where region_code = ${LUXIAN} and month = '2026-11' and state = 'open'`)).toBe(1)
    expect(await count(`inspection_draw d join inspection_round r on r.id = d.round_id where d.region_code = ${DESHENG} and r.month = '2026-11'`)).toBe(0)
    expect(await count(`inspection_draw d join inspection_round r on r.id = d.round_id where r.region_code = ${LUXIAN} and r.month = '2026-11'`)).toBeGreaterThan(3)
    expect(await count(`sheet where region_code = ${MENDOUSHAN} and period = '2026-10'`)).toBe(0)
  })

  test('every printed account is there and opens with the printed password', async () => {
    const rows = await inDemo((db) => db.selectFrom('account').where('login', 'in', demoAccounts.map(({ account }) => account)).select(['active', 'must_change_password', 'password_hash']).execute())
    expect(rows).toHaveLength(demoAccounts.length)
    expect(rows.every((row) => row.active && !row.must_change_password)).toBe(true)
    expect(await passwordFits(demoAccounts[0]!.password, rows[0]!.password_hash)).toBe(true)
  })
})

describe('what is recorded holds', () => {
  test('identifiers open for their own row and are found by their index', async () => {
    const row = await inDemo((db) => db.selectFrom('person').where('name', '=', '王素珍').where('region_code', '=', MENDOUSHAN).selectAll().executeTakeFirstOrThrow())
    const idNumber = openPerson(row.id, 'id_number', row.id_number)!
    expect(idNumber.slice(-4)).toBe(row.id_number_tail)
    expect(blindIndex('id-number', idNumber).equals(row.id_number_index)).toBe(true)
    expect(openPerson(row.id, 'certificate', row.certificate)?.startsWith(idNumber)).toBe(true)
  })

  test('the trail is sealed without a gap', async () => {
    const verdict = await inDemo((db) => db.transaction().execute((tx) => verifyTrail(tx, [])))
    expect(verdict).toMatchObject({ broken: null, unsealed: 0 })
    expect(verdict.seals).toBeGreaterThan(10)
  }, LOADING)

  test('every draw can be computed again', async () => {
    const draws = await inDemo((db) => db.selectFrom('inspection_draw as d').innerJoin('inspection_round as r', 'r.id', 'd.round_id').selectAll('d').select('r.seed').execute())
    const cases = await inDemo((db) => db.selectFrom('inspection_case').select(['draw_id', 'rank', 'household_id', 'swapped_reason']).execute())
    for (const draw of draws) {
      const drawn = cases.filter((one) => one.draw_id === draw.id).map((one) => ({ rank: one.rank, householdId: one.household_id, swappedReason: one.swapped_reason }))
      const checks = recompute({
        seed: draw.seed, township: String(draw.region_code), quota: draw.quota, frame: draw.frame, frameHash: draw.frame_hash, resultHash: draw.result_hash,
        parameters: draw.parameters as unknown as DrawParameters, drawn,
      })
      expect(checks.filter(({ ok }) => !ok)).toEqual([])
    }
  })

  test('frozen records can be read and hold nothing later than their draw', async () => {
    const rows = await inDemo((db) => db.selectFrom('inspection_case').orderBy('id').limit(200).select('snapshot').execute())
    for (const { snapshot } of rows) {
      const { takenAt, persons } = readSnapshot(snapshot)
      for (const person of persons) {
        for (const since of [...person.status, ...person.needs].map((one) => one.since)) expect(since <= takenAt).toBe(true)
        for (const service of person.services) expect(service.startedOn <= takenAt.slice(0, 10)).toBe(true)
      }
    }
  })

  test('accuracies differ by township and lie around the goal', async () => {
    const { rows } = await inDemo((db) => sql<{ share: number }>`
      select avg((not v.inaccurate)::int)::float as share from verdict v join inspection_case c on c.id = v.case_id
      join inspection_draw d on d.id = c.draw_id group by d.region_code having count(*) > 150`.execute(db))
    const shares = rows.map(({ share }) => share).toSorted((a, b) => a - b)
    expect(shares[0]).toBeGreaterThan(0.78)
    expect(shares[0]).toBeLessThan(0.9)
    expect(shares.at(-1)).toBeGreaterThan(0.92)
    expect(shares.at(-1)).toBeLessThan(0.99)
  })

  test('sheets are as they were hashed and name nobody in full', async () => {
    const sheets = await inDemo((db) => db.selectFrom('sheet').select(['content', 'content_hash']).execute())
    for (const { content, content_hash } of sheets) {
      expect(contentHash(content)).toBe(content_hash)
      for (const { name } of (content as { rows: { name: string }[] }).rows) expect(name).toContain('*')
    }
  })

  test('most services have their six elements; a known share is weak', async () => {
    const rows = await inDemo((db) => db.selectFrom('service').innerJoin('person', 'person.id', 'service.person_id').where('service.state', 'in', ['delivered', 'confirmed']).orderBy('service.id').limit(1000)
      .select(['service.state', 'started_on', 'ended_on', 'body_name', 'item_name', 'funds_fen', 'measures', 'effect_scale', 'effect', 'birth_date', 'person.created_at']).execute())
    const complete = rows.filter((row) => isComplete(sixElements(
      { state: row.state, startedOn: row.started_on, endedOn: row.ended_on, bodyName: row.body_name, itemName: row.item_name, fundsFen: row.funds_fen, equipment: [], measures: row.measures, effectScale: row.effect_scale, effect: row.effect },
      { today: DAY, registeredOn: shanghaiDay(row.created_at), diedOn: null, bornOn: row.birth_date },
    )))
    expect(complete.length / rows.length).toBeGreaterThan(0.8)
    expect(complete.length / rows.length).toBeLessThan(0.97)
  })

  test('nothing is told of tomorrow except plans, and nobody dead is served', async () => {
    expect(await count(`service where started_on > '${DAY}' and state <> 'planned'`)).toBe(0)
    expect(await count(`visit where visited_on > '${DAY}' or submitted_at > '2026-11-24'`)).toBe(0)
    expect(await count(`trail where at > '2026-11-24'`)).toBe(0)
    expect(await count(`service s join person p on p.id = s.person_id where p.state <> 'active' and s.started_on >= p.state_on`)).toBe(0)
  })

  test('no number looks like a real one', async () => {
    const text = `(select content::text as t from sheet union all select contact_phone from institution union all select changes::text from trail) x`
    expect(await count(`${text} where t ~ '(^|[^0-9a-f])1[3-9][0-9]{9}([^0-9a-f]|$)'`)).toBe(0)
    expect(await count(`${text} where t ~ '(^|[^0-9a-f])[1-9][0-9]{16}[0-9Xx]([^0-9a-f]|$)'`)).toBe(0)
    expect(await count(`institution where contact_phone !~ '^08[0-9]{2}-0000'`)).toBe(0)
  })
})
