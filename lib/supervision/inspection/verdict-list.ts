import type { Actor } from '@/lib/access/actor'
import { inScope } from '@/lib/access/scope'
import type { Tx } from '@/lib/kit/db/types'
import { boundedCount, keyset, pageOf } from '@/lib/kit/listing/keyset'
import { listing, oneOf } from '@/lib/kit/listing/listing'
import { sql } from 'kysely'
import { verdictsFor } from './queries'
import { VERDICTS } from './verdict'
import { PARTS } from './words'
import { z } from 'zod'

const township = z.string().regex(/^(5[01]\d{7}000)?$/).catch('') as unknown as z.ZodType<string, string>

/** `code` empty shows what counts as inaccurate, `all` every judged item; `survey` are statuses and needs together. */
export const verdictList = listing(
  { township, part: oneOf(['survey', ...Object.keys(PARTS)]), code: oneOf(['all', 'elements', ...VERDICTS.map(({ code }) => code)]) },
  ['judged'],
  'desc',
)
export type VerdictList = ReturnType<typeof verdictList.parse>

const matching = (actor: Actor, tx: Tx, roundId: string, list: VerdictList) =>
  verdictsFor(actor, tx)
    .innerJoin('inspection_case', 'inspection_case.id', 'verdict.case_id')
    .innerJoin('inspection_draw', 'inspection_draw.id', 'inspection_case.draw_id')
    .where('inspection_draw.round_id', '=', roundId)
    // figures count judged households only; half-judged ones would not add up
    .where('inspection_case.state', '=', 'judged')
    .$if(list.township !== '', (query) => query.where('inspection_draw.region_code', '=', Number(list.township)))
    .$if(list.part === 'survey', (query) => query.where('verdict.part', '!=', 'service'))
    .$if(!['', 'survey'].includes(list.part), (query) => query.where('verdict.part', '=', list.part))
    .$if(list.code === '', (query) => query.where('verdict.inaccurate', '=', true))
    .$if(list.code === 'elements', (query) => query.where(sql<boolean>`cardinality(verdict.wrong_elements) > 0`))
    .$if(!['', 'all', 'elements'].includes(list.code), (query) => query.where('verdict.code', '=', list.code))

/** One page of the verdicts behind a figure, newest first; a person who has moved away is no longer named. */
export async function listRoundVerdicts(actor: Actor, tx: Tx, roundId: string, list: VerdictList) {
  const query = matching(actor, tx, roundId, list)
    .leftJoin('person', (join) => join.onRef('person.id', '=', 'verdict.person_id').on(inScope(actor, 'person')))
    .innerJoin('region as village', 'village.code', 'verdict.region_code')
    .innerJoin('region as township', 'township.code', 'inspection_draw.region_code')
    .leftJoin('rectification_finding', 'rectification_finding.verdict_id', 'verdict.id')
    .leftJoin('rectification', 'rectification.id', 'rectification_finding.rectification_id')
    .select([
      'verdict.id', 'verdict.case_id as caseId', 'verdict.part', 'verdict.item_code as itemCode', 'verdict.code', 'verdict.inaccurate',
      'verdict.wrong_elements as wrongElements', 'verdict.reason', 'verdict.note', 'verdict.judged_at as judgedAt',
      sql<string>`verdict.judged_at::text`.as('judgedText'),
      'verdict.judged_by_name as judgedBy', 'person.name as person', 'village.name as village', 'township.name as township',
      'rectification.id as noticeId', 'rectification.number as noticeNumber',
    ])
  const found = await keyset(query, list, { by: sql.ref('verdict.judged_at'), type: 'timestamptz', id: sql.ref('verdict.id') }).execute()
  return pageOf(found, list, (row) => ({ value: row.judgedText, id: row.id }))
}

export const countRoundVerdicts = (actor: Actor, tx: Tx, roundId: string, list: VerdictList) => boundedCount(tx, matching(actor, tx, roundId, list))
