import { may } from '@/lib/access/grants'
import { actionNames } from './actions'
import { atOnce } from './at-once'
import { DOORS } from './doors'
import { callOf, postForms, type PostForm } from './forms'
import type { Person } from './people'
import { fill } from './routes'
import { belongs, diverse, rowsOf, type Row } from './rows'
import { owner } from './target'

/** One form as its rightful user finds it. */
export type Found = { action: string; bound: string; route: string; path: string; person: Person; form: PostForm; row: Row | undefined }

/** Parts of every page's head: tried once, not on a hundred pages. */
const HEAD = new Set(['signOut', 'switchDisplay', 'findPerson'])
/** States decide which forms a page has, so several own rows are opened. */
const ROWS = 6

/** Every form of the product: by action and page, as the first person of the cast finds it. */
export async function allForms(cast: Person[]): Promise<Found[]> {
  const names = actionNames()
  const found = new Map<string, Found>()
  await atOnce(Object.entries(DOORS), async ([route, [door, kind]]) => {
    const rows = kind ? await rowsOf(kind) : []
    for (const person of firstOfEachRole(cast.filter(({ role }) => door === 'public' || may(role, door))).slice(0, door === 'public' ? 1 : 3)) {
      const own = diverse(rows.filter((row) => kind === 'sheet-code' || belongs(person, row))).slice(0, ROWS)
      const plain = kind ? own.map((row) => fill(route, row.parameters)) : [route]
      for (const [index, path] of [...plain, ...(await asked(route, person, plain))].entries()) {
        const { status, text } = await person.browser.get(path)
        for (const form of status === 200 ? postForms(text) : []) {
          const { action: id, bound } = callOf(form)
          const action = names.get(id) ?? id
          const key = HEAD.has(action) ? action : `${action} ${route}`
          if (!found.has(key)) found.set(key, { action, bound, route, path, person, form, row: own[index % Math.max(own.length, 1)] })
        }
      }
    }
  })
  return [...found.values()]
}

const firstOfEachRole = (people: Person[]) => [...new Map(people.toReversed().map((person) => [person.role, person])).values()].toReversed()

const one = async (query: string, ...values: unknown[]) => Object.values((await owner().query<Record<string, string>>(query, values)).rows[0] ?? {})[0]

/** Pages whose forms appear once the address says for whom. */
async function asked(route: string, person: Person, plain: string[]): Promise<string[]> {
  if (route === '/casework/persons/new') return [`${route}?household=${await one('select id from household where region_code = $1', person.region)}`]
  if (route === '/casework/persons/[personId]/move') {
    const to = await one('select code from region where level = 5 and code <> $1 and code between $1::bigint / 1000 * 1000 and $1::bigint / 1000 * 1000 + 999 order by code limit 1', person.region)
    return plain.map((path) => `${path}?to=${to}`)
  }
  if (route === '/supervision/sheets/new') {
    const village = await one('select distinct region_code from service where region_code >= $1 and region_code < $2 order by 1 limit 1', person.region, person.until)
    return [0, 1, 2, 3].map((month) => `${route}?village=${village}&period=${monthsAgo(month)}`)
  }
  return []
}

const monthsAgo = (count: number) => {
  const now = new Date()
  return new Date(Date.UTC(now.getFullYear(), now.getMonth() - count, 15)).toISOString().slice(0, 7)
}
