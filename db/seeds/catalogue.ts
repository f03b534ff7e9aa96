import { readFile } from 'node:fs/promises'
import type { Kysely } from 'kysely'
import type { DB } from '@/db/types'
import { newId } from '@/lib/kit/id'

const FILE = 'db/data/catalogue/xwt.json'
const PROVINCE = 510000000000

type ListedItem = {
  line: string; form: string; code: string; grouping: string; name: string; publicName: string; help: string
  answerType: string; options: unknown[]; equipment: unknown[]; activities: unknown[]; unit: string | null
  isOpenService: boolean; sort: number; validFrom: string
}

/** Adds the province's items that are not there yet; what an office has changed since stays as it is. */
export async function loadCatalogue(db: Kysely<DB>): Promise<void> {
  const listed = JSON.parse(await readFile(FILE, 'utf8')) as ListedItem[]
  await db
    .insertInto('catalogue_item')
    .values(listed.map(toRow))
    .onConflict((conflict) => conflict.constraint('catalogue_item_version').doNothing())
    .execute()
}

const toRow = (item: ListedItem) => ({
  id: newId(),
  line: item.line,
  form: item.form,
  code: item.code,
  version: 1,
  grouping: item.grouping,
  name: item.name,
  public_name: item.publicName,
  help: item.help,
  answer_type: item.answerType,
  options: JSON.stringify(item.options),
  equipment: JSON.stringify(item.equipment),
  activities: JSON.stringify(item.activities),
  unit: item.unit,
  is_open_service: item.isOpenService,
  sort: item.sort,
  owner_region: PROVINCE,
  valid_from: item.validFrom,
})
