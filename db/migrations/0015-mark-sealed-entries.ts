import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  // id (8 bytes) and SHA-256 (32 bytes) of each sealed entry, in id order: a broken seal can name the entry that was touched
  await sql`alter table trail_seal add column marks bytea not null default ''`.execute(db)
  // the auditor's list by name and by act, newest first
  await sql`create index trail_by_actor_name on trail (actor_name, id desc)`.execute(db)
  await sql`create index trail_by_action on trail (action, id desc)`.execute(db)
  // the auditor's range of days; entries are appended in time order
  await sql`create index trail_by_at on trail using brin (at)`.execute(db)
}
