import type { Tx } from '@/lib/kit/db/types'
import type { Day } from '@/lib/kit/dates/day'
import { itemEquipment, itemOptions, LINE, type AnswerType, type Form, type Item } from './schema'

type Wanted = { line?: string; form?: Form; day: Day }

/** The items of a form in the version that holds on a day, in the order of the paper form. */
export async function itemsOn(tx: Tx, { line = LINE, form, day }: Wanted): Promise<Item[]> {
  const rows = await tx
    .selectFrom('catalogue_item')
    .where('line', '=', line)
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', day)]))
    .$if(form !== undefined, (query) => query.where('form', '=', form as Form))
    .orderBy('form').orderBy('sort').orderBy('code')
    .select([
      'code', 'form', 'version', 'grouping', 'name', 'public_name as publicName', 'help', 'answer_type as answerType',
      'options', 'equipment', 'unit', 'sort',
    ])
    .execute()
  return rows.map((row) => ({
    ...row,
    form: row.form as Form,
    answerType: row.answerType as AnswerType,
    options: itemOptions.parse(row.options),
    equipment: itemEquipment.parse(row.equipment),
  }))
}

/** The same items by their code. */
export async function itemsByCode(tx: Tx, wanted: Wanted & { form: Form }): Promise<Map<string, Item>> {
  return new Map((await itemsOn(tx, wanted)).map((item) => [item.code, item]))
}

export const ofForm = (items: readonly Item[], form: Form): Item[] => items.filter((item) => item.form === form)
