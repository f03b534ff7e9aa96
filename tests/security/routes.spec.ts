import { beforeAll, describe, expect, test } from 'vitest'
import { may, type Role } from '@/lib/access/grants'
import { atOnce } from './support/at-once'
import { DOORS } from './support/doors'
import { CAST, everyone, type Person } from './support/people'
import { fill, parametersOf, routes } from './support/routes'
import { belongs, diverse, foreignRows, rowsOf, type Row, type RowKind } from './support/rows'
import { LOCKS, target } from './support/target'
import { Visitor } from './support/visitor'

const entries = () => Object.entries(DOORS).map(([route, [door, kind]]) => ({ route, door, kind }))
const opens = (role: Role, door: string) => door === 'public' || may(role, door as Parameters<typeof may>[1])
/** Shows components to developers; where people work it does not exist. */
const isDevelopment = (route: string) => route.startsWith('/dev/')
/** Says for which village and month in its query; its form is sent in writes.spec.ts. */
const NEEDS_QUERY = new Set(['/supervision/sheets/new'])
/** The days on which a sheet hangs decide, and the demo's follow the day it was loaded on. */
const ONLY_WHILE_POSTED = new Set(['/s/[code]/pdf'])
const OPEN = /^(200|303|307|308)$/
const MALFORMED = ['1', 'null', '%00', '%E0%A4%A', "'--", '00000000-0000-0000-0000-00000000000g']
const NOWHERE: Record<string, string> = { township: '510521999000', part: '1', code: 'ZZZZ-ZZZZ-ZZZZ' }
const nowhere = (route: string) => Object.fromEntries(parametersOf(route).map((name) => [name, NOWHERE[name] ?? '01890000-0000-7000-8000-000000000000']))

let cast: Person[]
const rows = new Map<RowKind, Row[]>()
beforeAll(async () => {
  cast = await everyone(CAST)
  for (const name of new Set(entries().flatMap(({ kind }) => kind ?? []))) rows.set(name, await rowsOf(name))
})

test('every page and route handler has its line in the table of doors, and no line is left over', () => {
  expect(routes().length).toBeGreaterThan(60)
  expect(Object.keys(DOORS).toSorted()).toEqual(routes())
  expect(entries().filter(({ route, kind }) => parametersOf(route).length > 0 && !kind)).toEqual([])
})

test('a visitor is led to sign in from every page that is not public, and back again', async () => {
  const visitor = new Visitor(target.both)
  const wrong: string[] = []
  await atOnce(entries(), async ({ route, door, kind }) => {
    const paths = ((kind && rows.get(kind)) ?? [{ parameters: {} }]).map((row) => fill(route, row.parameters))
    if (door === 'public') {
      if (!ONLY_WHILE_POSTED.has(route) && (await firstOpen(visitor, paths)) === isDevelopment(route)) wrong.push(`${route} open to visitors: ${!isDevelopment(route)}`)
      return
    }
    const { status, location } = await visitor.get(paths[0]!)
    if (status !== 307 || location !== `/sign-in?back=${encodeURIComponent(paths[0]!)}`) wrong.push(`${paths[0]} ${status} ${location}`)
  })
  expect(wrong).toEqual([])
})

test('a role without the permission gets 404, also for rows of its own region', async () => {
  const oneOfEach = [...new Map(cast.map((person) => [person.role, person])).values()]
  const tries = oneOfEach.flatMap((person) => entries().filter(({ door }) => !opens(person.role, door)).map((entry) => ({ person, ...entry })))
  expect(tries.length).toBeGreaterThan(300)
  const wrong: string[] = []
  await atOnce(tries, async ({ person, route, kind }) => {
    const list = (kind && rows.get(kind)) ?? []
    const path = fill(route, (list.find((row) => belongs(person, row)) ?? list[0])?.parameters ?? {})
    const { status } = await person.browser.get(path)
    if (status !== 404) wrong.push(`${person.login} ${path} ${status}`)
  })
  expect(wrong).toEqual([])
})

test('unknown and malformed ids are 404 for whoever may open the page', async () => {
  const wrong: string[] = []
  await atOnce(entries().filter(({ kind }) => kind), async ({ route, door, kind }) => {
    const person = cast.find(({ role }) => opens(role, door))!
    const [name = ''] = parametersOf(route)
    const valid = rows.get(kind!)?.[0]?.parameters ?? {}
    const paths = [fill(route, { ...valid, ...nowhere(route) }), ...MALFORMED.map((text) => route.replace(`[${name}]`, text)).map((rest) => fill(rest, valid))]
    for (const path of paths) {
      const { status } = await person.browser.get(path)
      if (status !== 404 && !(status === 400 && /%E0|%00/.test(path))) wrong.push(`${path} ${status}`)
    }
  })
  expect(wrong).toEqual([])
})

test('everybody opens the pages of their role', async () => {
  const tries = cast.flatMap((person) => entries().filter(({ door, kind }) => !kind && door !== 'public' && opens(person.role, door)).map(({ route }) => ({ person, route })))
  const wrong: string[] = []
  await atOnce(tries, async ({ person, route }) => {
    const { status, location } = await person.browser.get(route)
    if (!NEEDS_QUERY.has(route) && (!OPEN.test(String(status)) || location.startsWith('/sign-in'))) wrong.push(`${person.login} ${route} ${status}`)
  })
  expect(wrong).toEqual([])
})

/** One person of each reach, and for some a second of the same one; with one lock off the first are enough. */
const REACHES = new Set(['mendoushan', 'desheng', 'luxian', 'xide', 'liangshan', 'luxian-office', 'wangsuzhen', 'nuanyang'])
const SECOND = new Set(['cun510521103004', 'zhen510521105', 'hudaming', 'nuanyang-li'])

describe.each(LOCKS)('with %s', (_, url) => {
  test('everybody opens their own rows and gets 404 for everybody else’s', async () => {
    const people = cast.filter(({ login }) => REACHES.has(login) || (url === target.both && SECOND.has(login)))
    const tries = people.flatMap((person) =>
      entries().flatMap(({ route, door, kind }) => (kind && door !== 'public' && opens(person.role, door) ? [{ person, route, list: rows.get(kind) ?? [] }] : [])),
    )
    const leaks: string[] = []
    const open = new Set<string>()
    let refused = 0
    await atOnce(tries, async ({ person, route, list }) => {
      const browser = person.browser.at(url)
      const own = list.filter((row) => belongs(person, row))
      const opened = await firstOpen(browser, diverse(own).slice(0, 8).map((row) => fill(route, row.parameters)))
      if (opened) open.add(route)
      for (const row of foreignRows(person, list).slice(0, url === target.both ? 3 : 2)) {
        const path = fill(route, row.parameters)
        const { status } = await browser.get(path)
        refused += 1
        if (status !== 404) leaks.push(`${person.login} ${path} ${status}`)
      }
    })
    // Each page has shown somebody their own rows, so that the refusals say something.
    const shut = new Set(tries.map(({ route }) => route).filter((route) => !open.has(route)))
    expect({ leaks, shut: [...shut] }).toEqual({ leaks: [], shut: [] })
    expect(refused).toBeGreaterThan(200)
  })
})

/** Not every own row is in a state that the page is for. */
async function firstOpen(browser: Visitor, paths: string[]): Promise<boolean> {
  for (const path of paths) if (OPEN.test(String((await browser.get(path)).status))) return true
  return false
}
