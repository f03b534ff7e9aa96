import type { Actor } from '@/lib/access/actor'
import { inScope } from '@/lib/access/scope'
import type { Tx } from '@/lib/kit/db/types'

/** Every read of notices starts here, so none can leave the actor's region. */
export const rectificationsFor = (actor: Actor, tx: Tx) => tx.selectFrom('rectification').where(inScope(actor, 'rectification'))

const COLUMNS = [
  'rectification.id', 'rectification.number', 'rectification.region_code as regionCode', 'rectification.case_id as caseId',
  'rectification.issuer_region as issuerRegion', 'rectification.household_id as householdId', 'rectification.household_name as householdName',
  'rectification.asked', 'rectification.due_on as dueOn', 'rectification.state', 'rectification.issued_by_name as issuedBy',
  'rectification.issued_at as issuedAt', 'rectification.version',
] as const

export type Rectification = NonNullable<Awaited<ReturnType<typeof findRectification>>>

export const findRectification = (actor: Actor, tx: Tx, id: string) =>
  rectificationsFor(actor, tx)
    .innerJoin('region as village', 'village.code', 'rectification.region_code')
    .innerJoin('region as issuer', 'issuer.code', 'rectification.issuer_region')
    .where('rectification.id', '=', id)
    .select([...COLUMNS, 'village.name as village', 'issuer.name as issuer'])
    .executeTakeFirst()

/** The row itself, locked until the transaction ends. */
export const rectificationForUpdate = (actor: Actor, tx: Tx, id: string) =>
  rectificationsFor(actor, tx).where('rectification.id', '=', id).select(COLUMNS).forUpdate().executeTakeFirst()

/** What is to be put right; a person who has moved away is no longer named. */
export const listFindings = (actor: Actor, tx: Tx, rectificationId: string) =>
  tx
    .selectFrom('rectification_finding')
    .where(inScope(actor, 'rectification_finding'))
    .leftJoin('person', (join) => join.onRef('person.id', '=', 'rectification_finding.person_id').on(inScope(actor, 'person')))
    .where('rectification_finding.rectification_id', '=', rectificationId)
    .orderBy('rectification_finding.id')
    .select([
      'rectification_finding.id', 'rectification_finding.person_id as personId', 'rectification_finding.part',
      'rectification_finding.item_code as code', 'rectification_finding.problem', 'person.name as person',
    ])
    .execute()

/** What has happened, newest first. */
export const listEvents = (actor: Actor, tx: Tx, rectificationId: string) =>
  tx
    .selectFrom('rectification_event')
    .where(inScope(actor, 'rectification_event'))
    .where('rectification_event.rectification_id', '=', rectificationId)
    .orderBy('rectification_event.at', 'desc')
    .orderBy('rectification_event.id', 'desc')
    .select([
      'rectification_event.id', 'rectification_event.kind', 'rectification_event.words', 'rectification_event.changed',
      'rectification_event.by_account as byAccount', 'rectification_event.by_name as by', 'rectification_event.at',
    ])
    .execute()

/** Who wrote the reply that is to be checked. */
export const lastReplier = (events: readonly { kind: string; byAccount: string | null }[]) =>
  events.find(({ kind }) => kind === 'replied')?.byAccount ?? null
