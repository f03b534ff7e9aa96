import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Kysely, PostgresDialect } from 'kysely'
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration'
import pg from 'pg'

const FOLDER = join(import.meta.dirname, 'migrations')

/** Brings a database to the newest state; answers the names of the migrations that ran. Throws on the first that fails. */
export async function migrate(ownerUrl: string): Promise<string[]> {
  return withOwner(ownerUrl, async (db) => {
    const { error, results = [] } = await new Migrator({ db, provider }).migrateToLatest()
    const failed = results.find((result) => result.status === 'Error')
    if (error) throw new Error(`数据库迁移失败：${failed?.migrationName ?? ''}`, { cause: error })
    return results.map((result) => result.migrationName)
  })
}

/** Runs one piece of work as the owner of the tables. */
export async function withOwner<T>(ownerUrl: string, run: (db: Kysely<unknown>) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2, connectionTimeoutMillis: 10_000 })
  pool.on('error', () => {})
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  try {
    return await run(db)
  } finally {
    await db.destroy()
  }
}

/** Forward only: a migration has `up` and nothing else. */
const provider: MigrationProvider = {
  async getMigrations() {
    const names = readdirSync(FOLDER).filter((name) => /^\d{4}-.*\.ts$/.test(name)).toSorted()
    const migrations: Record<string, Migration> = {}
    for (const name of names) {
      const { up } = (await import(pathToFileURL(join(FOLDER, name)).href)) as Migration
      migrations[name.replace(/\.ts$/, '')] = { up }
    }
    return migrations
  },
}
