import { z } from 'zod'

export type SearchParams = Record<string, string | string[] | undefined>
export type Cursor = { direction: 'after' | 'before'; value: string; id: string }
export type Direction = 'asc' | 'desc'

type Filters = Record<string, z.ZodType<string, string>>
type FilterValues<F extends Filters> = { [K in keyof F]: z.output<F[K]> }
export type ListState<S extends string = string> = { sort: S; direction: Direction; cursor: Cursor | null }

/** Words typed into a filter: never fails, at most 100 characters. */
export const words = z.string().transform((text) => text.replace(/[^\P{Cc}]/gu, '').trim().slice(0, 100)).catch('') as unknown as z.ZodType<string, string>
/** One of the listed codes, or nothing. */
export const oneOf = (codes: readonly string[]) => z.enum(['', ...codes]).catch('') as unknown as z.ZodType<string, string>

/**
 * A list's filters and sorts. `parse` never throws: what it does not know becomes the default.
 * The first sort is the default one; `-name` in the address sorts downwards.
 */
export function listing<F extends Filters, const S extends string>(
  filters: F,
  sorts: readonly [S, ...S[]],
  defaultDirection: Direction = 'asc',
) {
  const parse = (params: SearchParams): FilterValues<F> & ListState<S> => {
    const values = Object.fromEntries(Object.entries(filters).map(([name, type]) => [name, type.parse(first(params[name]) ?? '')]))
    const wanted = first(params.sort) ?? ''
    const known = sorts.find((sort) => sort === wanted.replace(/^-/, ''))
    const direction: Direction = known ? (wanted.startsWith('-') ? 'desc' : 'asc') : defaultDirection
    return { ...(values as FilterValues<F>), sort: known ?? sorts[0], direction, cursor: parseCursor(params) }
  }

  /** Query string of the same list with some values changed; the page position is kept only when a cursor is given. */
  const query = (list: FilterValues<F> & ListState<S>, changes: Partial<FilterValues<F> & { sort: S; direction: Direction; cursor: Cursor }> = {}) => {
    const next = { ...list, ...changes } as FilterValues<F> & ListState<S>
    const search = new URLSearchParams()
    for (const name of Object.keys(filters)) if (next[name]) search.set(name, next[name] as string)
    if (next.sort !== sorts[0] || next.direction !== defaultDirection) search.set('sort', (next.direction === 'desc' ? '-' : '') + next.sort)
    if (changes.cursor) search.set(changes.cursor.direction, encodeCursor(changes.cursor))
    const text = search.toString()
    return text ? `?${text}` : '?'
  }

  /** The filters that are set, by name. */
  const active = (list: FilterValues<F>) => Object.keys(filters).filter((name) => list[name] !== '')

  return { parse, query, active, sorts, filterNames: Object.keys(filters) as (keyof F & string)[] }
}

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

const cursorShape = z.tuple([z.string().max(400), z.guid()])

function parseCursor(params: SearchParams): Cursor | null {
  for (const direction of ['after', 'before'] as const) {
    const text = first(params[direction])
    if (!text) continue
    try {
      const [value, id] = cursorShape.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
      // NUL cannot be stored, so no row can stand there
      return value.includes('\0') ? null : { direction, value, id }
    } catch {
      return null
    }
  }
  return null
}

const encodeCursor = ({ value, id }: Cursor) => Buffer.from(JSON.stringify([value, id])).toString('base64url')
