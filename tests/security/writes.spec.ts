import { beforeAll, describe, expect, test } from 'vitest'
import { atOnce } from './support/at-once'
import { actionNames } from './support/actions'
import { valuesFor } from './support/filled'
import { allForms, type Found } from './support/form-walk'
import { callOf, postForms, type Fields } from './support/forms'
import { CAST, everyone, type Person } from './support/people'
import { logsNameNobody } from './support/quiet-logs'
import { belongs, type Row } from './support/rows'
import { post, withValues } from './support/submit'
import { LOCKS, owner, target } from './support/target'
import { Visitor } from './support/visitor'
import { lastWritten, writtenSince, type WrittenRow } from './support/written-rows'

/** Forms about a row: their page has bound it, and whoever sends them may have bound another. */
type Attempt = { found: Found; fields: Fields; row: Row }

let cast: Person[]
let forms: Found[]
let attempts: Attempt[]
beforeAll(async () => {
  cast = await everyone(CAST)
  forms = await allForms(cast)
  attempts = forms
    .filter(({ bound, action, route }) => boundCount(bound) > 0 && !OWN.has(action) && !route.startsWith('/dev'))
    .map((found) => ({ found, fields: withValues(found.form, valuesFor(found)), row: found.row ?? inRegion(found.person) }))
}, 120_000)

/** About the own account: tried below with another's session and ward. */
const OWN = new Set(['endOwnSession', 'chooseRecord'])
const boundCount = (bound: string) => (bound === '' ? 0 : (JSON.parse(bound.split('\n')[0] ?? '[]') as unknown[]).length - 1)
const inRegion = ({ region }: Person): Row => ({ parameters: {}, region, other: null, person: null, institutions: [], bucket: 0, told: false, state: '' })

test('every action of the build is found on some page, so that each is tried', () => {
  const found = new Set(forms.map(({ action }) => action))
  // Development only; after other steps of the same page; or where the demo has nobody in that state.
  const later = new Set(['tryForm', 'confirmTwoFactor', 'switchOffTwoFactor', 'takeBack', 'submitLost', 'openMonth', 'backfillNeed', 'enableAccount', 'withdrawMove', 'explainRating', 'verifyNow', 'reissueCertificate', 'closeMonth'])
  const missing = [...new Set(actionNames().values())].filter((action) => !found.has(action) && !later.has(action))
  expect(missing).toEqual([])
})

describe.each(LOCKS)('with %s', (_, url) => {
  test('a form with somebody else’s row in it is 404 for everyone whom the row does not concern, and writes nothing', async () => {
    const before = await lastWritten(owner())
    const wrong: string[] = []
    let tried = 0
    await atOnce(attempts, async ({ found, fields, row }) => {
      const others = cast.filter((person) => !belongs(person, row) && person.accountId !== found.person.accountId)
      const chosen = url === target.both ? others : [...others.filter(({ role }) => role === found.person.role), ...others.filter(({ role }) => role !== found.person.role)].slice(0, 4)
      for (const person of chosen) {
        const { status } = await post(person.browser.at(url), found.path, fields)
        tried += 1
        if (status !== 404) wrong.push(`${found.action} ${found.path} by ${person.login}: ${status}`)
      }
      const visitor = await post(new Visitor(url), found.path, fields)
      if (visitor.status !== 303 || !visitor.location.startsWith('/sign-in?back=')) wrong.push(`${found.action} by a visitor: ${visitor.status}`)
    })
    expect({ wrong, written: namesOf(await writtenSince(owner(), before)) }).toEqual({ wrong: [], written: [] })
    expect(tried).toBeGreaterThan(100)
  })
})

test('sent from another page of one’s own, a bound foreign row is refused all the same', async () => {
  const before = await lastWritten(owner())
  const edits = attempts.filter(({ found }) => found.action === 'editPerson')
  expect(edits.length).toBeGreaterThan(0)
  for (const { fields, row } of edits) {
    for (const person of cast.filter(({ role, ...rest }) => role === 'village-worker' && !belongs({ role, ...rest }, row))) {
      const { rows } = await owner().query<{ id: string }>('select id from person where region_code = $1 limit 1', [person.region])
      expect((await post(person.browser, `/casework/persons/${rows[0]?.id}/edit`, fields)).status).toBe(404)
    }
  }
  expect(namesOf(await writtenSince(owner(), before))).toEqual([])
})

test('another’s session and ward cannot be named', async () => {
  const before = await lastWritten(owner())
  const others = forms.filter(({ action }) => OWN.has(action))
  expect(others.length).toBeGreaterThan(1)
  for (const found of others) {
    for (const person of cast.filter(({ role, accountId }) => role === found.person.role && accountId !== found.person.accountId)) {
      expect((await post(person.browser, found.path, withValues(found.form, {}))).status).toBe(404)
    }
  }
  expect(namesOf(await writtenSince(owner(), before))).toEqual([])
})

/** What proves that the refusals above were not about a badly filled form. */
const MUST_PASS = ['createHousehold', 'createPerson', 'editPerson', 'recordService', 'withdrawService', 'reply', 'rateService', 'revealPerson', 'changeCertificateState', 'requestMove', 'disableAccount', 'createAccount']

/** Each look at what is masked is an entry of its own; the same words about a rating may be said again. */
const REPEATED = new Set(['revealPerson', 'explainRating'])

test('the same forms pass for their rightful users, and sent twice at once they act once', async () => {
  const passed = new Set<string>()
  const twice: string[] = []
  for (const attempt of attempts) {
    const { found } = attempt
    const fields = await asItStands(attempt)
    const before = await lastWritten(owner())
    const answers = await Promise.all([1, 2].map(() => post(found.person.browser, found.path, fields)))
    if (answers.some(({ status }) => status >= 500)) twice.push(`${found.action} ${answers.map(({ status }) => status)}`)
    if (answers.some(({ status }) => status === 303)) passed.add(found.action)
    if (!REPEATED.has(found.action)) twice.push(...doubled(await writtenSince(owner(), before), fields).map((what) => `${found.action} ${found.path}: ${what}`))
  }
  expect(twice).toEqual([])
  expect(MUST_PASS.filter((action) => !passed.has(action))).toEqual([])
})

logsNameNobody()

/** The form as its page shows it now: the acts before may have changed the row. */
async function asItStands({ found, fields }: Attempt): Promise<Fields> {
  const { action } = callOf(found.form)
  const form = postForms((await found.person.browser.get(found.path)).text).find((one) => callOf(one).action === action)
  return form ? withValues(form, valuesFor({ ...found, form })) : fields
}

/** Two rows of one request key, or the same act twice in the trail. */
function doubled(rows: WrittenRow[], fields: Fields): string[] {
  const key = fields.find(([name]) => name === 'requestKey')?.[1]
  const made = rows.filter(({ op, data }) => op === 'INSERT' && key && data?.request_key === key).map(({ table_name }) => table_name)
  const acts = rows.filter(({ table_name }) => table_name === 'trail').map(({ data }) => `${String(data?.action)} ${String(data?.subject_id)} ${String(data?.person_id)}`)
  return [...made, ...acts].filter((one, index, all) => all.indexOf(one) !== index)
}

const namesOf = (rows: WrittenRow[]) => [...new Set(rows.map(({ table_name, op, data }) => `${op} ${table_name} ${String(data?.action ?? '')}`))]
