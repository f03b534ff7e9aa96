import { sql } from 'kysely'
import type { Actor } from '@/lib/access/actor'
import type { Tx } from '@/lib/kit/db/types'
import { personsFor } from './queries'

/** What a row of the register says about work done: this year's survey, needs without a service, the last service. */
export type Figures = { surveyState: string | null; surveyedOn: string | null; needs: number; unmet: number; servedOn: string | null }

const NONE: Figures = { surveyState: null, surveyedOn: null, needs: 0, unmet: 0, servedOn: null }

/** Figures of one page of persons in one round trip. */
export async function listFigures(actor: Actor, tx: Tx, personIds: readonly string[]): Promise<(personId: string) => Figures> {
  if (personIds.length === 0) return () => NONE
  const served = sql`service.state in ('delivered', 'confirmed', 'disputed')`
  const rows = await personsFor(actor, tx)
    .where('person.id', 'in', [...personIds])
    .leftJoinLateral(
      (eb) =>
        eb.selectFrom('visit').whereRef('visit.person_id', '=', 'person.id').orderBy('visit.year', 'desc').limit(1)
          .select(['visit.state', 'visit.visited_on', 'visit.created_at']).as('last_visit'),
      (join) => join.onTrue(),
    )
    .select(['person.id', 'last_visit.state as surveyState'])
    .select([
      sql<string | null>`coalesce(last_visit.visited_on, (last_visit.created_at at time zone 'Asia/Shanghai')::date)`.as('surveyedOn'),
      sql<number>`(select count(*) from need where need.person_id = person.id and need.valid_to is null)`.as('needs'),
      sql<number>`(select count(*) from need where need.person_id = person.id and need.valid_to is null
        and not exists (select 1 from service where service.need_id = need.id and ${served}))`.as('unmet'),
      sql<string | null>`(select max(coalesce(service.ended_on, service.started_on)) from service where service.person_id = person.id and ${served})`.as('servedOn'),
    ])
    .execute()
  const byId = new Map(rows.map(({ id, ...figures }) => [id, figures]))
  return (personId) => byId.get(personId) ?? NONE
}
