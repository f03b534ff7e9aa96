import { describe, expect, test } from 'vitest'
import { makeActor } from '@/lib/access/actor'
import { chosenHref, mayPick, parsePick, pickHref, pickerFor } from './pick'

const ACTOR = makeActor({
  kind: 'staff', role: 'officer', accountId: 'a', sessionId: 's', name: '周敏', region: { code: 510521000000, name: '泸县', level: 3 },
  scope: { from: 510521000000, until: 510522000000 }, institutionId: null, personId: null, isGuardian: false,
})
const parse = (href: string) => parsePick(Object.fromEntries(new URLSearchParams(href.split('?')[1])), ACTOR)

describe('the region picker', () => {
  test('starts at the actor’s own region, and never leaves it', () => {
    expect(parse('/regions').at).toBe(510521000000)
    expect(parse('/regions?at=510521106000').at).toBe(510521106000)
    for (const at of ['510100000000', '510000000000', 'x', '51']) expect(parse(`/regions?at=${at}`).at).toBe(510521000000)
  })

  test('shows the whole province only for handing over', () => {
    expect(parse('/regions?wide=1').at).toBe(510000000000)
    expect(parse('/regions?wide=1&at=513200000000').at).toBe(513200000000)
  })

  test('leads back with the code and drops the page position', () => {
    const pick = parse(pickerFor('/casework/persons?q=wang&after=x&done=y', { at: 510521106000 }))
    expect(chosenHref(pick, 510521106201)).toBe('/casework/persons?q=wang&region=510521106201')
  })

  test('leads nowhere else', () => {
    for (const back of ['//evil.example', 'https://evil.example', '/\\evil']) expect(chosenHref(parse(`/regions?${new URLSearchParams({ back })}`), 510521106201)).toMatch(/^\/\?/)
    expect(parse('/regions?name=on"load').name).toBe('region')
  })

  test('keeps what it was asked for from step to step', () => {
    const asked = parse(pickerFor('/x', { name: 'to', villageOnly: true, wide: true }))
    expect(parse(pickHref(asked, { at: 510521106000 }))).toEqual({ ...asked, at: 510521106000 })
    expect([mayPick(asked, 510521106000), mayPick(asked, 510521106201)]).toEqual([false, true])
  })
})
