import { describe, expect, test } from 'vitest'
import { GRANTS } from '@/lib/access/grants'
import { ACTION_WORDS } from '@/lib/trail/words'
import { doorsOf, faultsOf, hasActions } from './doors'
import { isTest, sources } from './sources'

const app = sources('app', '.ts', '.tsx')
const lib = sources('lib', '.ts', '.tsx').filter((source) => !isTest(source))
const page = (body: string) => ({ path: 'app/x/page.tsx', text: body })
const route = (body: string) => ({ path: 'app/x/route.ts', text: body })
const actions = (body: string) => ({ path: 'app/x/actions.ts', text: `'use server'\n${body}` })

describe('the walker', () => {
  test.each([
    ['a page that asks nobody', page('export default async function P() { return <p /> }')],
    ['a page that reads before it asks', page("export default async function P() { const x = await read(); await requireActor('person.view') }")],
    ['a page that does not wait for the answer', page("export default async function P() { requireActor('person.view') }")],
    ['a page whose permission is not written down', page('export default async function P() { await requireActor(door) }')],
    ['a page that is no function declaration', page('export default P')],
    ['metadata that reads without asking', page("export async function generateMetadata() { return read() }\nexport default async function P() { await requireActor('person.view') }")],
    ['a page with an action inside', page("export default async function P() { await requireActor('public'); async function f() { 'use server'; } }")],
    ['a handler that asks nobody', route('export async function GET() { return new Response() }')],
    ['a handler behind a wrapper', route('export const GET = wrap(async () => new Response())')],
    ['a handler from elsewhere', route("export { GET } from './other'")],
    ['an act that is a plain function', actions('export async function save() {}')],
    ['an act that is an arrow function', actions('export const save = async () => {}')],
    ['an act behind another wrapper', actions('export const save = other(formAction({}, run))')],
    ['an act from elsewhere', actions("export { save } from './other'")],
    ['a default act', actions('export default async function save() {}')],
  ])('sees %s', (_, source) => expect(faultsOf(source)).not.toEqual([]))

  test.each([
    ['a page that asks', page("export default async function P() { const actor = await requireActor('person.view') }")],
    ['a development page', page("export default async function P() { developmentOnly()\n await requireActor('public') }")],
    ['a handler that asks', route("export async function GET() { const actor = await requireActor('person.view') }")],
    ['an act through the door', actions("export const save = formAction({ permission: 'person.edit' }, run)")],
  ])('lets pass %s', (_, source) => expect(faultsOf(source)).toEqual([]))
})

describe('every door', () => {
  const doors = [...app, ...lib].filter(({ path }) => /\/(page\.tsx|route\.tsx?)$/.test(path))
  const acts = [...app, ...lib].filter(hasActions)

  test('of a page, a handler or an act asks first', () => {
    expect(doors.length).toBeGreaterThan(20)
    expect(acts.length).toBeGreaterThan(10)
    const faults = [...app, ...lib].filter(({ path }) => !/\/(form-action|require-actor)\.ts$/.test(path))
      .filter((source) => doors.includes(source) || acts.includes(source) || source.text.includes("'use server'"))
      .flatMap((source) => faultsOf(source).map((fault) => `${source.path}: ${fault}`))
    expect(faults).toEqual([])
  })

  test('stands in app, where people look for it', () => {
    expect(acts.map(({ path }) => path).filter((path) => !path.startsWith('app/'))).toEqual([])
  })
})

describe('permissions', () => {
  const asked = [...app, ...lib].flatMap(doorsOf).filter(({ permission }) => permission !== 'public')

  test('that are asked for are all in the grants table', () => {
    expect(asked.filter(({ permission }) => !Object.hasOwn(GRANTS, permission))).toEqual([])
  })

  test('in the grants table are all asked for somewhere', () => {
    const used = new Set(asked.map(({ permission }) => permission))
    expect(Object.keys(GRANTS).filter((permission) => !used.has(permission))).toEqual([])
  })
})

test('every act that is recorded has words for people', () => {
  // `noun.verbed`, wherever it is written: some acts are chosen by a condition or passed on
  const codes = [...app, ...lib].filter(({ path }) => path !== 'lib/trail/words.ts').flatMap(({ text }) => [...text.matchAll(/'([a-z-]+\.[a-z-]*(?:ed|sent|died)(?:-[a-z]+)*)'/g)].map(([, code = '']) => code))
  expect(codes.length).toBeGreaterThan(30)
  expect([...new Set(codes)].filter((code) => !Object.hasOwn(ACTION_WORDS, code))).toEqual([])
})
