import { ROLES } from '@/lib/access/grants'
import type { Person } from './people'
import { owner } from './target'

/** One row as an address names it, and all that decides who may see it. */
export type Row = { parameters: Record<string, string>; region: number; other: number | null; person: string | null; institutions: string[]; bucket: number; told: boolean; state: string }


const ENGAGED = `array(select e.institution_id::text from engagement e where e.person_id = %.person_id and e.state = 'active')`
const from = (name: string, table: string, rest: { state?: string; other?: string; person?: string; institutions?: string; more?: string; parameters?: string } = {}) =>
  `select ${rest.parameters ?? `jsonb_build_object('${name}', id${rest.more ?? ''})`} as parameters, region_code::float8 as region, ${rest.other ?? 'null'}::float8 as other,
     ${rest.person ?? 'null'}::text as person, ${rest.institutions ?? `'{}'::text[]`} as institutions, ${rest.state ?? 'state'}::text as state, id::text as key from ${table}`

const QUERIES = {
  person: from('personId', `(select *, id as person_id from person) p`, {
    person: 'id', institutions: ENGAGED.replace('%', 'p'), more: `, 'part', '1'`,
    state: `state || certificate_state || coalesce((select v.state from visit v where v.person_id = p.id order by v.created_at desc limit 1), '')`,
  }),
  household: from('householdId', 'household', { state: `''` }),
  visit: from('visitId', 'visit', { person: 'person_id' }),
  service: from('serviceId', 'service s', {
    person: 'person_id', institutions: 'array_remove(array[institution_id::text], null)',
    state: `state || coalesce((select r.score from rating r where r.service_id = s.id and r.superseded_at is null limit 1), '') || coalesce(institution_id::text, '')`,
  }),
  move: from('moveId', 'person_move', { other: 'to_region' }),
  round: from('roundId', 'inspection_round'),
  draw: from('', `(select t.code as region_code, t.code as id, r.id as round_id, r.state, exists (select from inspection_draw d where d.round_id = r.id and d.region_code = t.code) as drawn
    from inspection_round r join region t on t.parent = r.region_code and t.level = 4) d`, { state: 'state || drawn', parameters: `jsonb_build_object('roundId', round_id, 'township', region_code::text)` }),
  case: from('caseId', `inspection_case c`, { state: `state || exists (select from verdict v where v.case_id = c.id and v.inaccurate and not exists (select from rectification_finding f where f.verdict_id = v.id))` }),
  rectification: from('rectificationId', 'rectification'),
  sheet: from('sheetId', 'sheet'),
  'sheet-code': from('', 'sheet', { state: 'state || (current_date between public_from and public_until)', parameters: `jsonb_build_object('code', code)` }),
  rating: from('ratingId', 'rating', { state: `score || (followed_up_at is null)` , person: 'person_id' }),
  'person-account': from('', `(select * from account where person_id is not null) a`, { state: 'active', parameters: `jsonb_build_object('personId', person_id, 'accountId', id)` }),
  guardianship: from('', 'guardianship', { state: 'ended_at is null', parameters: `jsonb_build_object('personId', person_id, 'guardianshipId', id)` }),
  account: from('accountId', 'account', { state: 'role' }),
}
export type RowKind = keyof typeof QUERIES

/** From each neighbourhood of the story a few rows of every state: the village, its township, its county, the next county, 三州. */
export async function rowsOf(kind: RowKind): Promise<Row[]> {
  const { rows } = await owner().query<Row>(
    `with base as (${QUERIES[kind]}),
       placed as (select *, coalesce(person in (select person_id::text from account where person_id is not null union select person_id::text from guardianship), false) as told,
         case when region = 510521103235 then 1 when floor(region / 1000) = 510521103 then 2 when floor(region / 1e6) = 510521 then 3
           when floor(region / 1e6) = 510522 then 4 when floor(region / 1e6) = 513432 then 5 else 6 end as bucket from base),
       counted as (select *, row_number() over (partition by bucket, told, state order by key) as number from placed)
     select parameters, region, other, person, institutions, bucket, told, state from counted where number <= case when told then 6 else 2 end order by told desc, bucket, number, key`,
  )
  return rows
}

/** Whether the row is the actor's to see: said here a second time, from the accounts' regions and the engagements alone. */
export function belongs({ role, region, until, personIds, institutionId }: Person, row: Row): boolean {
  const { kind } = ROLES[role]
  if (kind === 'person') return row.person !== null && personIds.includes(row.person)
  if (kind === 'institution') return institutionId !== null && row.institutions.includes(institutionId)
  if (kind === 'auditor') return false
  return [row.region, row.other].some((code) => code !== null && code >= region && code < until)
}

/** One foreign row from each neighbourhood, the nearest first: siblings' before another city's. */
export function foreignRows(person: Person, rows: Row[]): Row[] {
  const foreign = rows.filter((row) => !belongs(person, row))
  return [...Map.groupBy(foreign, (row) => row.bucket).values()].flatMap((group) => group.slice(0, 1))
}

/** One of every state, before a second of any. */
export const diverse = (rows: Row[]): Row[] => {
  const first = [...new Map(rows.toReversed().map((row) => [row.state, row])).values()]
  return [...first, ...rows.filter((row) => !first.includes(row))]
}
