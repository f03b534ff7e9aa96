import { beforeEach, expect, test } from 'vitest'
import { demoPassword } from '@/db/seeds/demo/staff/told'
import { postForms } from './support/forms'
import { signedIn, type Person } from './support/people'
import { logsNameNobody } from './support/quiet-logs'
import { post, submit, withValues } from './support/submit'
import { owner, target } from './support/target'
import { Visitor } from './support/visitor'

const PROCESSES = [target.both, target.rowSecurity, target.queryScope]
let officer: Person
let office: Person

beforeEach(async () => {
  await owner().query(`update account set active = true, role = 'officer', must_change_password = false where login = 'luxian-2'`)
  officer = await signedIn('luxian-2')
  office = await signedIn('luzhou-office')
})

/** Asked at every process, in the same moment. */
const statuses = (person: Person, path = '/home') => Promise.all(PROCESSES.map(async (url) => (await person.browser.at(url).get(path)).status))
const account = () => `/management/accounts/${officer.accountId}`

async function refusedEverywhere(act: () => Promise<{ status: number }>) {
  expect(await statuses(officer)).toEqual([200, 200, 200])
  expect((await act()).status).toBe(303)
  expect(await statuses(officer)).toEqual([307, 307, 307])
}

test('a disabled account is refused at the next request, on every process, and its password opens nothing', async () => {
  await refusedEverywhere(() => submit(office.browser, `${account()}/state`, { reason: '调离岗位' }))
  const visitor = new Visitor(target.both)
  const answer = await submit(visitor, '/sign-in', { login: 'luxian-2', password: demoPassword })
  expect([answer.status, (await visitor.get('/home')).status]).toEqual([200, 307])
})

test('a changed role ends what was open; the new role holds from the next request on', async () => {
  await refusedEverywhere(() => submit(office.browser, `${account()}/edit`, { role: 'office' }))
  const again = await signedIn('luxian-2')
  expect(await statuses(again, '/management/accounts')).toEqual([200, 200, 200])
  // Even where a session were left open, what it may do is read anew.
  await owner().query(`update account set role = 'officer' where id = $1`, [again.accountId])
  expect(await statuses(again, '/management/accounts')).toEqual([404, 404, 404])
})

test('a password set by the office ends every session', async () => {
  await refusedEverywhere(() => submit(office.browser, `${account()}/password`, { password: 'xin-de-mima-2016' }))
  expect(await statuses(await signedIn('luxian-2'))).toEqual([200, 200, 200])
})

test('a changed password ends the other sessions and keeps the one that changed it', async () => {
  const elsewhere = await signedIn('hejiang')
  const here = await signedIn('hejiang')
  const next = 'hai-chuan-yi-zi-2016'
  const { rows } = await owner().query('select password_hash from account where id = $1', [here.accountId])
  const answer = await submit(here.browser, '/account/password', { current: demoPassword, next, again: next })
  expect(answer.status).toBe(303)
  expect(await statuses(elsewhere)).toEqual([307, 307, 307])
  expect(await statuses(here)).toEqual([200, 200, 200])
  await owner().query('update account set password_hash = $2 where id = $1', [here.accountId, rows[0]?.password_hash])
})

test('signing out everywhere ends every session; signing out ends this one', async () => {
  const one = await signedIn('xide')
  const other = await signedIn('xide')
  const left = await post(one.browser, '/home', withValues(formWith((await one.browser.get('/home')).text, '退出'), {}))
  expect(left.status).toBe(303)
  expect([await statuses(one), await statuses(other)]).toEqual([[307, 307, 307], [200, 200, 200]])
  const third = await signedIn('xide')
  const page = (await third.browser.get('/account/sessions')).text
  const all = postForms(page).filter(({ label }) => /全部|所有/.test(label))
  expect(all).toHaveLength(1)
  expect((await post(third.browser, '/account/sessions', withValues(all[0]!, {}))).status).toBe(303)
  expect([await statuses(other), await statuses(third)]).toEqual([[307, 307, 307], [307, 307, 307]])
})

test('an expired, an idle and an invented session are refused', async () => {
  const [expired, idle, invented] = [await signedIn('luxian-2'), await signedIn('luxian-2'), new Visitor(target.both).with('next-auth.session-token', 'eyJhbGciOiJub25lIn0..x')]
  await owner().query(`update session set expires_at = now() - interval '1 second' where id = $1`, [expired.sessionId])
  await owner().query(`update session set seen_at = now() - interval '3 hours' where id = $1`, [idle.sessionId])
  expect([await statuses(expired), await statuses(idle)]).toEqual([[307, 307, 307], [307, 307, 307]])
  expect((await invented.get('/home')).status).toBe(307)
})

logsNameNobody()

function formWith(html: string, word: string) {
  const form = postForms(html).find(({ label }) => label.includes(word))
  if (!form) throw new Error(`no form says ${word}`)
  return form
}
