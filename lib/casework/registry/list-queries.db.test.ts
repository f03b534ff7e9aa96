import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { addDays, addYears, today } from '@/lib/kit/dates/day'
import { newId } from '@/lib/kit/id'
import { findListPlace } from '@/lib/casework/region/list-place'
import { aHousehold, aPerson, aTownship, aVillage, anActor } from '@/tests/support/factories'
import { LOCKS, without } from '@/tests/support/locks'
import { owner } from '@/tests/support/owner'
import { aCitizenId, aPersonInput } from '@/tests/support/registry-input'
import { createPerson } from './commands'
import { listFigures } from './list-figures'
import { householdList, personList, VIEWS } from './list'
import { countPersons, listHouseholds, listHouseholdsQuery, listPersons, listPersonsQuery } from './list-queries'

const parse = (search: string) => personList.parse(Object.fromEntries(new URLSearchParams(search)))
const at = (value: string) => Buffer.from(JSON.stringify([value, newId()])).toString('base64url')
const names = async (actor: Actor, search: string) => (await asActor(actor, (tx) => listPersons(actor, tx, parse(search)))).rows.map(({ name }) => name)

async function aTownshipWithPeople() {
  const township = await aTownship()
  const [north, south] = [await aVillage(township), await aVillage(township)]
  const clerk = await anActor('township-worker', township)
  const [homeNorth, homeSouth] = [await aHousehold(north), await aHousehold(south)]
  const add = (home: string, fields: Parameters<typeof aPersonInput>[0]) => createPerson(clerk, home, aPersonInput(fields))
  const chen = await add(homeNorth, { name: '陈桂芳', idNumber: aCitizenId('19730105') })
  const jike = await add(homeNorth, { name: '吉克·阿依莫色', idNumber: aCitizenId('19970105'), category: '1', level: '1' })
  const child = await add(homeSouth, { name: '单小军', idNumber: aCitizenId('20150105'), level: '3', guardianName: '单大军', guardianRelation: '1' })
  return { township, north, south, clerk, chen, jike, child, homeNorth }
}

describe('the register', () => {
  test('is ordered by pinyin and narrowed by each filter', async () => {
    const { clerk, south } = await aTownshipWithPeople()
    expect(await names(clerk, '')).toEqual(['陈桂芳', '吉克·阿依莫色', '单小军'])
    expect(await names(clerk, 'sort=-name')).toEqual(['单小军', '吉克·阿依莫色', '陈桂芳'])
    expect(await names(clerk, 'sort=registered')).toEqual(['陈桂芳', '吉克·阿依莫色', '单小军'])
    expect(await names(clerk, `region=${south}`)).toEqual(['单小军'])
    expect(await names(clerk, 'category=1')).toEqual(['吉克·阿依莫色'])
    expect(await names(clerk, 'level=severe')).toEqual(['陈桂芳', '吉克·阿依莫色'])
    expect(await names(clerk, 'level=3')).toEqual(['单小军'])
    expect(await names(clerk, 'age=minor')).toEqual(['单小军'])
    expect(await names(clerk, 'age=adult')).toEqual(['陈桂芳', '吉克·阿依莫色'])
    expect(await names(clerk, 'age=senior')).toEqual([])
    expect(await names(clerk, 'certificate=frozen')).toEqual([])
  })

  test('is searched by name, pinyin, initials and the end of a number', async () => {
    const { clerk, jike } = await aTownshipWithPeople()
    const tail = (await owner().selectFrom('person').where('id', '=', jike).select('id_number_tail').executeTakeFirstOrThrow()).id_number_tail
    for (const q of ['吉克', '吉克•阿依', 'jike', 'JIKE A', 'jkayms', tail]) {
      expect(await names(clerk, new URLSearchParams({ q }).toString()), q).toEqual(['吉克·阿依莫色'])
    }
    expect(await names(clerk, 'q=shan')).toEqual(['单小军'])
    expect(await names(clerk, 'q=%25')).toEqual([])
  })

  test('shows who left the register only when asked', async () => {
    const { clerk, chen } = await aTownshipWithPeople()
    await owner().updateTable('person').set({ state: 'dead' }).where('id', '=', chen).execute()
    expect(await names(clerk, '')).not.toContain('陈桂芳')
    expect(await names(clerk, 'state=dead')).toEqual(['陈桂芳'])
    expect(await names(clerk, 'state=all')).toHaveLength(3)
  })

  test('has views for overdue surveys and certificates that end soon', async () => {
    const { clerk, chen, jike, north } = await aTownshipWithPeople()
    await owner().updateTable('person').set({ certificate_expires_on: addDays(today(), 30) }).where('id', '=', chen).execute()
    await owner().insertInto('visit').values({
      id: newId(), person_id: jike, region_code: north, recorded_region: north, year: Number(today().slice(0, 4)), state: 'accepted',
      visited_on: addDays(addYears(today(), -1), 1), surveyed_by: clerk.accountId, surveyed_by_name: '测试员',
    }).execute()
    expect(await names(clerk, 'view=expiring')).toEqual(['陈桂芳'])
    expect(await names(clerk, 'view=unsurveyed')).toEqual(['陈桂芳', '单小军'])
  })

  test('pages forwards and backwards without losing or repeating anybody', async () => {
    const village = await aVillage()
    const worker = await anActor('village-worker', village)
    const home = await aHousehold(village)
    for (let index = 0; index < 60; index++) await aPerson(village, { householdId: home, name: `重名${index % 3}` })
    for (const sort of ['name', '-name', 'registered']) {
      let list = parse(`sort=${sort}`)
      const seen: string[] = []
      for (;;) {
        const page = await asActor(worker, (tx) => listPersons(worker, tx, list))
        seen.push(...page.rows.map(({ id }) => id))
        if (!page.next) break
        list = Object.assign(parse(`sort=${sort}`), { cursor: page.next })
      }
      expect(new Set(seen).size).toBe(60)
      const last = await asActor(worker, (tx) => listPersons(worker, tx, list))
      const before = await asActor(worker, (tx) => listPersons(worker, tx, { ...list, cursor: last.previous }))
      expect(before.rows.map(({ id }) => id)).toEqual(seen.slice(25, 50))
    }
  })

  test('begins at the front when the position in the address is made up', async () => {
    const { clerk } = await aTownshipWithPeople()
    for (const value of ['x', '2026-13-01 00:00:00+00', '0000-01-01 00:00:00+00', '2026-01-01 25:00:00+00', 'infinity']) {
      expect(await names(clerk, `sort=registered&after=${at(value)}`), value).toHaveLength(3)
    }
    const homes = (value: string) => asActor(clerk, (tx) => listHouseholds(clerk, tx, householdList.parse({ after: at(value) })))
    for (const value of ['', 'x/0001', '/0001', '0001', '99999999999999999999/1']) expect((await homes(value)).rows, value).toHaveLength(2)
  })

  test('names everybody once whose pinyin or initials begin so, in order, from page to page', async () => {
    const village = await aVillage()
    const worker = await anActor('village-worker', village)
    const home = await aHousehold(village)
    // “an” begins a pinyin and is 阿牛 in short
    const typed = Array.from({ length: 30 }, (_, index) => ['安民', '阿牛', '王芳'][index % 3]!)
    for (const name of typed) await createPerson(worker, home, aPersonInput({ name, idNumber: aCitizenId('19730105') }))
    const first = await asActor(worker, (tx) => listPersons(worker, tx, parse('q=an')))
    expect(first.rows.map(({ name }) => name)).toEqual([...Array(10).fill('阿牛'), ...Array(10).fill('安民')])
    expect(await names(worker, 'q=a')).toHaveLength(20)
    expect(await names(worker, 'q=an&sort=-name')).toEqual([...Array(10).fill('安民'), ...Array(10).fill('阿牛')])
  })

  test('counts what fits', async () => {
    const { clerk } = await aTownshipWithPeople()
    expect(await asActor(clerk, (tx) => countPersons(clerk, tx, parse('level=severe')))).toEqual({ count: 2, isMore: false })
  })

  test('tells needs without a service and the last service in one round trip', async () => {
    const { clerk, chen, jike, north } = await aTownshipWithPeople()
    const same = { person_id: chen, region_code: north, recorded_region: north, line: 'xwt', recorded_by_name: '测试员' }
    const needs = [newId(), newId()]
    for (const [index, id] of needs.entries()) await owner().insertInto('need').values({ id, ...same, item_code: `1${index}`, source: 'survey' }).execute()
    await owner().insertInto('service').values({
      id: newId(), ...same, item_code: '10', need_id: needs[0], item_name: '送戏下乡', state: 'delivered', started_on: '2026-05-01',
      body_kind: 'village', body_name: '村委会', funds_fen: 0, measures: '组织', effect_scale: 'good', effect: '好',
    }).execute()
    const figures = await asActor(clerk, (tx) => listFigures(clerk, tx, [chen, jike]))
    expect(figures(chen)).toMatchObject({ needs: 2, unmet: 1, servedOn: '2026-05-01', surveyState: null })
    expect(figures(jike)).toMatchObject({ needs: 0, unmet: 0, servedOn: null })
  })
})

test('households follow village by village, forwards and backwards', async () => {
  const township = await aTownship()
  const clerk = await anActor('township-worker', township)
  const villages = [await aVillage(township), await aVillage(township)]
  for (const village of villages) for (let count = 0; count < 20; count++) await aHousehold(village)
  const page = (list: ReturnType<typeof householdList.parse>) => asActor(clerk, (tx) => listHouseholds(clerk, tx, list))
  for (const sort of ['number', '-number', 'head']) {
    const list = householdList.parse({ sort })
    const first = await page(list)
    const second = await page({ ...list, cursor: first.next })
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(40)
    expect((await page({ ...list, cursor: second.previous })).rows).toEqual(first.rows)
  }
})

test('a page of the register costs the same number of round trips, however many rows it has', async () => {
  const { clerk } = await aTownshipWithPeople()
  let trips = 0
  await asActor(clerk, async (tx) => {
    const counted = tx.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        trips += 1
        return result
      },
    }) as typeof tx
    await findListPlace(clerk, counted, '')
    const page = await listPersons(clerk, counted, parse(''))
    expect(page.rows).toHaveLength(3)
    await countPersons(clerk, counted, parse(''))
    await listFigures(clerk, counted, page.rows.map(({ id }) => id))
  })
  expect(trips).toBe(5)
})

describe('no list leaks', () => {
  const search = fc.record({
    q: fc.constantFrom('', '测', 'ce', '0012', '测试人', '%', "'"), region: fc.constantFrom('', '510000000000', '510521000000'),
    category: fc.constantFrom('', '4', '9'), level: fc.constantFrom('', 'severe', '2'), age: fc.constantFrom('', 'adult', 'senior'),
    state: fc.constantFrom('', 'all'), view: fc.constantFrom(...VIEWS.map(({ value }) => value)), sort: fc.constantFrom('name', '-name', 'registered', 'password'),
  })

  test.each(LOCKS)('whatever is asked, with the %s lock off', async (lock) => {
    const here = await aVillage()
    const worker = await anActor('village-worker', here)
    const mine = await aPerson(here)
    await aPerson(await aVillage())
    await without(lock, () =>
      fc.assert(
        fc.asyncProperty(search, async (fields) => {
          const params = new URLSearchParams(fields).toString()
          const people = await asActor(worker, (tx) => listPersons(worker, tx, parse(params)))
          expect(people.rows.filter(({ id }) => id !== mine.id)).toEqual([])
          const homes = await asActor(worker, (tx) => listHouseholds(worker, tx, householdList.parse(fields)))
          expect(homes.rows.filter(({ id }) => id !== mine.householdId)).toEqual([])
        }),
        { numRuns: 40 },
      ),
    )
    const all = await without(lock, () => asActor(worker, (tx) => listPersons(worker, tx, parse('state=all'))))
    expect(all.rows.map(({ id }) => id)).toEqual([mine.id])
  })
})

test('the list SQL', async () => {
  const worker = await anActor('village-worker', await aVillage())
  const sql = await asActor(worker, async (tx) => [
    listPersonsQuery(worker, tx, parse('q=wang&region=510521106201&level=severe&age=adult&view=unsurveyed')).compile().sql,
    listHouseholdsQuery(worker, tx, householdList.parse({ q: '王' })).compile().sql,
  ])
  await expect(`${sql.join(';\n\n').replaceAll(/ (from|inner join|where|and|order by|limit) /g, '\n$1 ')};\n`).toMatchFileSnapshot('list-queries.sql')
})
