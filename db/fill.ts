import { openLogins } from './login-roles'
import { migrate, withOwner } from './migrate'
import { hasPersons } from './has-persons'
import { loadDemo } from './seeds/demo/index'
import { loadReference } from './seeds/reference'

/** Migrations, logins and reference data: what every database has. Safe to repeat. */
export async function prepare(ownerUrl: string, say: (line: string) => void): Promise<void> {
  const ran = await migrate(ownerUrl)
  for (const name of ran) say(`迁移 ${name}`)
  await openLogins(ownerUrl)
  await withOwner(ownerUrl, loadReference)
}

/** The demo's invented people; only into a database without any person. */
export async function fillDemo(ownerUrl: string, say: (line: string) => void): Promise<void> {
  await withOwner(ownerUrl, async (db) => {
    if (await hasPersons(db)) return
    say('载入演示数据……')
    await loadDemo(db)
  })
}
