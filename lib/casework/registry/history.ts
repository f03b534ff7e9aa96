import type { Actor } from '@/lib/access/actor'
import { inScope } from '@/lib/access/scope'
import type { Tx } from '@/lib/kit/db/types'
import { newId } from '@/lib/kit/id'
import { phoneTail, tail } from '@/lib/kit/words/masks'
import type { Changes } from '@/lib/trail/record'
import { valueWords } from './words'

/** One field that changed, both values in words; identifiers only by their end. */
export type FieldChange = { field: string; from: string; to: string }
export type ChangeSource = 'registration' | 'edit' | 'correction' | 'certificate' | 'state' | 'move'
export const SOURCE_WORDS: Record<ChangeSource, string> = {
  registration: '登记', edit: '修改资料', correction: '更正证件号', certificate: '证件办理', state: '在册状态', move: '迁移交接',
}

type Values = Record<string, string | readonly string[] | null | undefined>

/** The fields of `after` that differ from `before`; undefined means untouched. */
export function changesBetween(before: Readonly<Record<string, unknown>>, after: Values): FieldChange[] {
  return Object.entries(after)
    .filter(([, to]) => to !== undefined)
    .map(([field, to]) => ({ field, from: valueWords(field, before[field] as Values[string]), to: valueWords(field, to) }))
    .filter(({ from, to }) => from !== to)
}

/** Two identifiers may share their end: the change is kept although the shown ends are equal. */
export const identifierChange = (field: string, from: string | null, to: string | null): FieldChange[] =>
  from === to ? [] : [{ field, from: masked(field, from), to: masked(field, to) }]

export async function saveChanges(
  tx: Tx,
  actor: Actor,
  person: { id: string; regionCode: number },
  source: ChangeSource,
  changes: readonly FieldChange[],
): Promise<void> {
  if (changes.length === 0) return
  const same = { person_id: person.id, region_code: person.regionCode, changed_by: actor.accountId, changed_by_name: actor.name, source }
  await tx
    .insertInto('person_change')
    .values(changes.map(({ field, from, to }) => ({ id: newId(), ...same, field, old_value: from, new_value: to })))
    .execute()
}

/** The same changes for the trail. */
export const trailChanges = (changes: readonly FieldChange[]): Changes =>
  Object.fromEntries(changes.map(({ field, from, to }) => [field, { from, to }]))

/** Everything that was changed about a person, newest first; at most 200 lines. */
export const listPersonChanges = (actor: Actor, tx: Tx, personId: string, limit = 200) =>
  tx
    .selectFrom('person_change')
    .where(inScope(actor, 'person_change'))
    .where('person_id', '=', personId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .select(['id', 'at', 'changed_by_name as byName', 'source', 'field', 'old_value as from', 'new_value as to'])
    .execute()

const masked = (field: string, value: string | null) => (/phone/i.test(field) ? phoneTail(value) : tail(value))
