import { randomBytes, randomInt } from 'node:crypto'
import { makeActor, type Actor } from '@/lib/access/actor'
import { ROLES, type Role } from '@/lib/access/grants'
import { ancestorAt, endOf, levelOf, parentOf } from '@/lib/casework/region/codes'
import { newId } from '@/lib/kit/id'
import { owner } from './owner'

/** Codes above 5160 do not exist in the real list: every test makes counties of its own there. */
export async function aCounty(): Promise<number> {
  const code = (510000 + randomInt(6000, 9900)) * 1e6
  // two tests with one county would see each other's rounds and notices
  const taken = await owner().selectFrom('region').where('code', '=', code).select('code').executeTakeFirst()
  return taken ? aCounty() : aRegion(code, '测试县')
}
export const aTownship = async (county?: number) => nextBelow(county ?? (await aCounty()), 1e3, '测试镇')
export const aVillage = async (township?: number) => nextBelow(township ?? (await aTownship()), 1, '测试村')

async function nextBelow(parent: number, span: number, name: string): Promise<number> {
  const last = await owner().selectFrom('region').where('parent', '=', parent).select((eb) => eb.fn.max('code').as('code')).executeTakeFirst()
  return aRegion((last?.code ?? parent) + span, name)
}

async function aRegion(code: number, name: string): Promise<number> {
  const parent = parentOf(code)
  if (parent !== null) await ensureRegion(parent)
  await ensureRegion(code, name)
  return code
}

async function ensureRegion(code: number, name = '测试市') {
  const parent = parentOf(code)
  const row = { code, name, official_name: name, level: levelOf(code), parent, end_code: endOf(code), pinyin: 'ceshi', initials: 'cs', valid_from: '2023-06-30' }
  await owner().insertInto('region').values(row).onConflict((conflict) => conflict.column('code').doNothing()).execute()
}

/** An account in the database and the actor it signs in as. */
export async function anActor(role: Role, region: number, fields: Partial<Pick<Actor, 'personId' | 'institutionId' | 'name'>> = {}): Promise<Actor> {
  const accountId = newId()
  const { kind } = ROLES[role]
  const name = fields.name ?? '测试员'
  await owner()
    .insertInto('account')
    .values({
      id: accountId, kind, role, login: `t${randomBytes(6).toString('hex')}`, name, region_code: region, password_hash: '-',
      person_id: fields.personId ?? null, institution_id: fields.institutionId ?? null, must_change_password: false,
    })
    .execute()
  const found = await owner().selectFrom('region').where('code', '=', region).select(['code', 'name', 'level', 'end_code']).executeTakeFirstOrThrow()
  return makeActor({
    kind, role, accountId, sessionId: newId(), name,
    region: { code: found.code, name: found.name, level: found.level },
    scope: kind === 'auditor' ? { from: 0, until: 0 } : { from: found.code, until: found.end_code },
    institutionId: fields.institutionId ?? null,
    personId: fields.personId ?? null,
    isGuardian: false,
  })
}

/** The township, county … of a code; for tests that need an officer above a village. */
export const above = (code: number, level: number) => ancestorAt(code, level)

export async function aHousehold(region: number): Promise<string> {
  const id = newId()
  await owner().insertInto('household').values({ id, region_code: region, number: `H${randomBytes(4).toString('hex')}`, head_name: '户主' }).execute()
  return id
}

type PersonFields = Partial<{ name: string; householdId: string; birthDate: string; category: string; level: string }>

/** A person with sealed-looking identifiers; registry tests that need real ones create theirs through the command. */
export async function aPerson(region: number, fields: PersonFields = {}): Promise<{ id: string; householdId: string; region: number }> {
  const id = newId()
  const householdId = fields.householdId ?? (await aHousehold(region))
  await owner()
    .insertInto('person')
    .values({
      id, household_id: householdId, region_code: region, name: fields.name ?? '测试人', pinyin: 'ceshiren', initials: 'csr',
      relation_to_head: '本人', sex: '1', birth_date: fields.birthDate ?? '1980-05-06', ethnicity: '01', education: '70', marriage: '20',
      hukou: '1', category: fields.category ?? '4', categories: [fields.category ?? '4'], level: fields.level ?? '2',
      id_number: randomBytes(40), id_number_index: randomBytes(32), id_number_tail: '0012', certificate_state: 'valid',
    })
    .execute()
  return { id, householdId, region }
}
