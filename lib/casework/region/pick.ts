import type { Actor } from '@/lib/access/actor'
import { backPath } from '@/lib/kit/paths'
import type { SearchParams } from '@/lib/kit/listing/listing'
import { ancestorAt, endOf, levelOf } from './codes'
import { PROVINCE, RegionCode, VILLAGE } from './schema'

/**
 * What the picker is asked for. It is a page of its own, visited before a form is opened (never while one is filled):
 * it leads on to `back` with the chosen code as `name`, so nothing typed can get lost and no script is needed.
 */
export type RegionPick = {
  back: string
  /** The query parameter that carries the chosen code. */
  name: string
  /** Only villages may be chosen; otherwise any level. */
  villageOnly: boolean
  /** The whole province instead of the actor's own range: for handing a person over. */
  wide: boolean
  /** Where the steps stand now. */
  at: number
  q: string
}

const text = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '')

/** Reads the picker's address; what it does not know becomes the default. */
export function parsePick(params: SearchParams, actor: Actor): RegionPick {
  const wide = text(params.wide) === '1'
  const root = rootOf(actor, wide)
  const at = RegionCode.safeParse(text(params.at))
  return {
    back: backPath(text(params.back)),
    name: /^[a-z]{1,20}$/.test(text(params.name)) ? text(params.name) : 'region',
    villageOnly: text(params.level) === String(VILLAGE),
    wide,
    at: at.success && at.data >= root && at.data < endOf(root) ? at.data : root,
    q: text(params.q).replace(/[^\P{Cc}]/gu, '').trim().slice(0, 50),
  }
}

/** The widest region the steps may show. */
export const rootOf = (actor: Actor, wide: boolean): number => (wide ? ancestorAt(actor.region.code, PROVINCE) : actor.region.code)

/** The picker's address for one step or search. */
export function pickHref(pick: RegionPick, changes: Partial<Pick<RegionPick, 'at' | 'q'>>): string {
  const { back, name, villageOnly, wide, at, q } = { ...pick, q: '', ...changes }
  const search = new URLSearchParams({ back, name, at: String(at) })
  if (villageOnly) search.set('level', String(VILLAGE))
  if (wide) search.set('wide', '1')
  if (q) search.set('q', q)
  return `/regions?${search}`
}

export const mayPick = (pick: RegionPick, code: number) => !pick.villageOnly || levelOf(code) === VILLAGE

/** Where choosing a region leads: back, with its code; the page position of a list does not fit another region. */
export function chosenHref({ back, name }: RegionPick, code: number): string {
  const [path = '/', query] = back.split('#')[0]!.split('?')
  const search = new URLSearchParams(query)
  for (const gone of ['after', 'before', 'done']) search.delete(gone)
  search.set(name, String(code))
  return `${path}?${search}`
}

/** The address of the picker for a page that needs one. */
export const pickerFor = (back: string, options: { name?: string; villageOnly?: boolean; wide?: boolean; at?: number } = {}): string => {
  const { name = 'region', villageOnly, wide, at } = options
  const search = new URLSearchParams({ back, name })
  if (villageOnly) search.set('level', String(VILLAGE))
  if (wide) search.set('wide', '1')
  if (at) search.set('at', String(at))
  return `/regions?${search}`
}
