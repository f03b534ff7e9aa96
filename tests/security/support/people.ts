import { encode } from 'next-auth/jwt'
import type { Role } from '@/lib/access/grants'
import { newId } from '@/lib/kit/id'
import { testEnvironment } from '@/tests/support/test-environment'
import { owner, target } from './target'
import { Visitor } from './visitor'

/** Somebody of the demo, signed in with a session of their own. */
export type Person = { login: string; role: Role; region: number; until: number; accountId: string; sessionId: string; personIds: string[]; institutionId: string | null; browser: Visitor }

type Row = { id: string; role: Role; region_code: number; end_code: number; institution_id: string | null; persons: string[]; acting: string | null }

/** Opens a session as the sign-in would; signing in itself is tried where it is the subject. */
export async function signedIn(login: string): Promise<Person> {
  // What earlier tests have done to the account is undone.
  await owner().query('update account set active = true, must_change_password = false where login = $1 and not (active and not must_change_password)', [login])
  const { rows } = await owner().query<Row>(
    `select a.id, a.role, a.region_code::float8 as region_code, r.end_code::float8 as end_code, a.institution_id,
       array_remove(array_agg(g.person_id) || a.person_id, null) as persons, coalesce(a.person_id, (array_agg(g.person_id order by g.person_id))[1]) as acting
     from account a join region r on r.code = a.region_code left join guardianship g on g.account_id = a.id and g.ended_at is null
     where a.login = $1 group by a.id, r.end_code`,
    [login],
  )
  const row = rows[0]
  if (!row) throw new Error(`the demo has no account ${login}`)
  const sessionId = newId()
  await owner().query(`insert into session (id, account_id, acting_person_id, device, expires_at) values ($1, $2, $3, 'test', now() + interval '1 hour')`, [sessionId, row.id, row.acting])
  const token = await encode({ token: { sid: sessionId }, secret: testEnvironment.APP_SECRET })
  const browser = new Visitor(target.both).with('next-auth.session-token', token)
  const { id: accountId, role, region_code: region, end_code: until, institution_id: institutionId } = row
  // A guardian acts for one ward at a time.
  return { login, role, region, until, accountId, sessionId, personIds: row.acting ? [row.acting] : [], institutionId, browser }
}

export const everyone = (logins: readonly string[]) => Promise.all(logins.map(signedIn))

/** The main line of the story and, for each, people of the same role elsewhere: next village, next township, county, city. */
export const CAST = [
  'mendoushan', 'cun510521103004', 'desheng', 'zhen510521105', 'luxian', 'hejiang', 'xide', 'luzhou', 'liangshan', 'sichuan',
  'luxian-office', 'hejiang-office', 'luzhou-office', 'wangsuzhen', 'hudaming', 'zhangxiaomei', 'nuanyang', 'nuanyang-li', 'auditor',
] as const
