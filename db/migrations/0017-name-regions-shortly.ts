import { sql, type Kysely } from 'kysely'

/** The list names committees (门斗山村民委员会); people and sheets say 门斗山村. The listed name stays beside it. */
export async function up(db: Kysely<unknown>) {
  await sql`alter table region add official_name text`.execute(db)
  await sql`update region set official_name = name`.execute(db)
  await sql`update region set name = regexp_replace(name, '^(.+?)村?(村民委员会|村委会|村委员会)$', '\\1村') where level = 5`.execute(db)
  await sql`update region set name = regexp_replace(name, '^(.+?)(社区)?(居民委员会|居民居委会|居委会)$', '\\1社区') where level = 5`.execute(db)
  await sql`alter table region alter official_name set not null`.execute(db)
}
