import { may } from '@/lib/access/grants'
import { actionNames } from './actions'
import { atOnce } from './at-once'
import { DOORS } from './doors'
import { callOf, postForms, type PostForm } from './forms'
import type { Person } from './people'
import { fill } from './routes'
import { belongs, rowsOf } from './rows'

/** One form as its rightful user finds it. */
export type Found = { action: string; bound: string; route: string; path: string; person: Person; form: PostForm }

/** Parts of every page's head: tried once, not on a hundred pages. */
const HEAD = new Set(['signOut', 'switchDisplay', 'findPerson'])
/** States decide which forms a page has, so several own rows are opened. */
const ROWS = 6

/** Every form of the product: by action and page, with the first person of the cast who finds it. */
export async function allForms(cast: Person[], extraPaths: Record<string, (person: Person) => Promise<string[]>> = {}): Promise<Found[]> {
  const names = actionNames()
  const found = new Map<string, Found>()
  const seen = new Map<string, Set<string>>()
  await atOnce(Object.entries(DOORS), async ([route, [door, kind]]) => {
    const rows = kind ? await rowsOf(kind) : []
    const people = [...new Map(cast.filter(({ role }) => door === 'public' || may(role, door)).map((person) => [person.role, person])).values()]
    for (const person of people.slice(0, door === 'public' ? 1 : 4)) {
      const own = rows.filter((row) => kind === 'sheet-code' || belongs(person, row))
      const paths = [...(kind ? own.slice(0, ROWS).map((row) => fill(route, row.parameters)) : [route]), ...((await extraPaths[route]?.(person)) ?? [])]
      for (const path of paths) {
        const { status, text } = await person.browser.get(path)
        if (status !== 200) continue
        for (const form of postForms(text)) {
          const { action: id, bound } = callOf(form)
          const action = names.get(id) ?? id
          const key = HEAD.has(action) ? action : `${action} ${route}`
          if (!found.has(key)) found.set(key, { action, bound, route, path, person, form })
          seen.set(action, (seen.get(action) ?? new Set()).add(route))
        }
      }
    }
  })
  return [...found.values()]
}
