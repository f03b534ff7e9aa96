import { z } from 'zod'

/** Kinds of responsible body; the first three name a row, the others a text. */
export const BODY_KINDS = { federation: '残联', department: '政府部门', institution: '服务机构', village: '村（社区）', other: '其他' } as const
export type BodyKind = keyof typeof BODY_KINDS

export type BodyOption = { value: string; label: string; kind: BodyKind; institutionId?: string }
export type BodySources = {
  /** From the province down to the person's village. */
  regions: readonly { code: number; name: string; level: number }[]
  institutions: readonly { id: string; name: string }[]
}

/** What the select posts: a listed body, or a kind whose name is written beside it. */
export const bodyChoice = z.string().regex(/^(region:\d{12}|institution:[0-9a-f-]{36}|department|federation|other)$/, '请选责任主体')

export const NAMED_BODIES = [
  { value: 'department', label: '政府部门（在下面写名称）', kind: 'department' },
  { value: 'federation', label: '其他残联（在下面写名称）', kind: 'federation' },
  { value: 'other', label: '其他单位或个人（在下面写名称）', kind: 'other' },
] as const satisfies readonly BodyOption[]

export const isNamedBody = (value: string) => NAMED_BODIES.some((body) => body.value === value)

/** The bodies that can be responsible for a service in a village. */
export function bodyOptions({ regions, institutions }: BodySources): BodyOption[] {
  return [
    ...regions.toReversed().map(({ code, name, level }): BodyOption => ({
      value: `region:${code}`, label: level === 5 ? `${name}残协` : `${name}残联`, kind: level === 5 ? 'village' : 'federation',
    })),
    ...institutions.map(({ id, name }): BodyOption => ({ value: `institution:${id}`, label: name, kind: 'institution', institutionId: id })),
  ]
}

export type Body = { kind: BodyKind; name: string; institutionId: string | null }

/** The body that was chosen; null when it is not one of those that can be. */
export function bodyOf(value: string, name: string, options: readonly BodyOption[]): Body | null {
  const listed = options.find((option) => option.value === value)
  if (listed) return { kind: listed.kind, name: listed.label, institutionId: listed.institutionId ?? null }
  const named = NAMED_BODIES.find((option) => option.value === value)
  return named && name !== '' ? { kind: named.kind, name, institutionId: null } : null
}

/** The stored body as the form takes it back. */
export function bodyValues(body: { kind: string; name: string; institutionId: string | null }, options: readonly BodyOption[]) {
  const listed = options.find((option) => (body.institutionId ? option.institutionId === body.institutionId : option.kind === body.kind && option.label === body.name))
  if (listed) return { body: listed.value, bodyName: '' }
  const named = NAMED_BODIES.find((option) => option.kind === body.kind)
  return { body: named?.value ?? 'other', bodyName: body.name }
}
