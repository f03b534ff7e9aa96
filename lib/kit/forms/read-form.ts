import { z } from 'zod'
import { DATE_PART_NAMES, joinDate } from './date-parts'
import type { FormState, FormValues } from './state'

export type Schema = z.ZodObject
type Read<S extends Schema> = { ok: true; input: z.output<S>; values: FormValues } | { ok: false; state: FormState }

const REPEATED = '这一项收到了两个值，请只填一个'
const UNREADABLE = '这一项填得不对，请重新填写'
/** Characters that a keyboard cannot type and a database cannot store; line feed and tab stay. */
const CONTROL = /[^\P{Cc}\n\t]/gu

/**
 * Reads a posted form by its schema: text only, control characters removed, line ends as LF, three-part dates joined.
 * A failure keeps what was typed, except the fields named in `secret`.
 */
export function readForm<S extends Schema>(schema: S, data: FormData, secret: readonly string[] = []): Read<S> {
  const values: FormValues = {}
  const repeated: string[] = []
  for (const [name, type] of Object.entries(schema.shape)) {
    const texts = textsOf(data, name)
    if (isList(type as z.ZodType)) values[name] = texts
    else values[name] = texts[0] ?? dateInParts(data, name) ?? ''
    if (!isList(type as z.ZodType) && texts.length > 1) repeated.push(name)
  }
  const parsed = schema.safeParse(values, { error: () => UNREADABLE })
  const errors = Object.fromEntries(repeated.map((name) => [name, REPEATED]))
  for (const issue of parsed.error?.issues ?? []) {
    const name = String(issue.path[0] ?? '')
    errors[name] ??= issue.message
  }
  if (parsed.success && repeated.length === 0) return { ok: true, input: parsed.data, values }
  return { ok: false, state: { values: without(values, secret), errors } }
}

/** Every text of the form, for keeping what was typed when the session has ended. */
export function typedValues(data: FormData, secret: readonly string[] = []): FormValues {
  const values: FormValues = {}
  for (const name of new Set(data.keys())) {
    if (name.startsWith('$ACTION')) continue
    const texts = textsOf(data, name)
    values[name] = texts.length > 1 ? texts : (texts[0] ?? '')
  }
  return without(values, secret)
}

export const without = (values: FormValues, names: readonly string[]): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)))

const textsOf = (data: FormData, name: string) =>
  data.getAll(name).filter((value): value is string => typeof value === 'string').map(clean)

const clean = (text: string) => text.replace(/\r\n?/g, '\n').replace(CONTROL, '').normalize('NFC')

/** A date typed in three boxes reads as one value; null when there are no such boxes. */
function dateInParts(data: FormData, name: string): string | null {
  if (!data.has(`${name}-year`)) return null
  const part = (box: (typeof DATE_PART_NAMES)[number]) => textsOf(data, `${name}-${box}`)[0] ?? ''
  return joinDate({ year: part('year'), month: part('month'), day: part('day') })
}

function isList(type: z.ZodType): boolean {
  const { def } = type as { def: { type: string; innerType?: z.ZodType; in?: z.ZodType } }
  if (def.type === 'array') return true
  const inner = def.innerType ?? def.in
  return inner ? isList(inner) : false
}
