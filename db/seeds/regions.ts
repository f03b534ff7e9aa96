import { readFile } from 'node:fs/promises'
import { sql, type Kysely } from 'kysely'
import { pinyin } from 'pinyin-pro'
import { endOf, isInAutonomousPrefecture, levelOf, parentOf } from '@/lib/casework/region/codes'
import { shortRegionName } from '@/lib/casework/region/names'
import type { DB } from '@/db/types'

const FILE = 'db/data/sichuan-regions.csv'
/** The list is the National Bureau of Statistics' as of this day (db/data/README.md). */
const LISTED_ON = '2023-06-30'
const BATCH = 2000

/** Loads the 37,728 regions once; the list of a later year is a migration of its own, which keeps the old tree. */
export async function loadRegions(db: Kysely<DB>): Promise<void> {
  const found = await db.selectFrom('region').select('code').limit(1).executeTakeFirst()
  if (found) return
  const rows = (await readFile(FILE, 'utf8')).trim().split(/\r?\n/).slice(1).map(toRegion)
  rows.sort((a, b) => a.level - b.level || a.code - b.code)
  await db.transaction().execute(async (tx) => {
    for (let start = 0; start < rows.length; start += BATCH) {
      await tx.insertInto('region').values(rows.slice(start, start + BATCH)).execute()
    }
  })
  await sql`analyze region`.execute(db)
}

function toRegion(row: string) {
  const [digits = '', official = ''] = row.split(',')
  const name = shortRegionName(official)
  const code = Number(digits)
  const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true })
  return {
    code,
    name,
    official_name: official,
    level: levelOf(code),
    parent: parentOf(code),
    end_code: endOf(code),
    is_autonomous_prefecture: isInAutonomousPrefecture(code),
    pinyin: syllables.join('').toLowerCase(),
    initials: syllables.map((syllable) => syllable[0] ?? '').join('').toLowerCase(),
    valid_from: LISTED_ON,
  }
}
