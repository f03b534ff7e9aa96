import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>) {
  await keepContributors(db)
  // the auditor's list of a range of days, newest first: a range long past must not walk back from today
  await sql`create index trail_by_day on trail (at desc, id desc)`.execute(db)
}

/** Whoever filled in any part of a survey does not review it, also when somebody else saved last. */
async function keepContributors(db: Kysely<unknown>) {
  await sql`alter table visit add column contributors uuid[] not null default '{}'`.execute(db)
  await sql`
    update visit set contributors = array(
      select visit.surveyed_by
      union
      select t.account_id from trail t
      where t.person_id = visit.person_id and t.subject_type = 'visit' and t.subject_id = visit.id::text and t.account_id is not null
        and t.action in ('survey.opened', 'survey.contact-saved', 'survey.part-saved', 'survey.submitted')
    )`.execute(db)
}
