import { describe, expect, test } from 'vitest'
import { ROLES, type Role } from '@/lib/access/grants'
import { endOf, levelOf } from '@/lib/casework/region/codes'
import { rolesToGive, whyCannotManage, whyWrongLevel } from './rules'

const PROVINCE = 510000000000
const CITY = 510500000000
const COUNTY = 510521000000
const OTHER_COUNTY = 510522000000
const TOWNSHIP = 510521103000
const VILLAGE = 510521103001

const by = (role: Role, code: number) => ({
  accountId: 'me', role, region: { code, name: '', level: levelOf(code) }, scope: { from: code, until: endOf(code) },
})
const at = (role: Role, regionCode: number) => ({ accountId: 'other', role, regionCode })

describe('who manages whom', () => {
  test.each([
    ['a county office, a village worker of the county', COUNTY, at('village-worker', VILLAGE)],
    ['a county office, a township worker of the county', COUNTY, at('township-worker', TOWNSHIP)],
    ['a county office, an officer beside it', COUNTY, at('officer', COUNTY)],
    ['a county office, an institution of the county', COUNTY, at('institution-manager', COUNTY)],
    ['a county office, a person of the county', COUNTY, at('person', VILLAGE)],
    ['a city office, a county office below', CITY, at('office', COUNTY)],
    ['the province office, a city office', PROVINCE, at('office', CITY)],
    ['the province office, an auditor', PROVINCE, at('auditor', PROVINCE)],
  ])('%s: yes', (_, code, target) => expect(whyCannotManage(by('office', code), target)).toBeNull())

  test.each([
    ['a county office, another office of the same county', COUNTY, at('office', COUNTY), '同级'],
    ['a county office, the city office above', COUNTY, at('office', CITY), '不在您所辖范围'],
    ['a county office, a worker of another county', COUNTY, at('officer', OTHER_COUNTY), '不在您所辖范围'],
    ['a county office, an auditor inside its region', COUNTY, at('auditor', COUNTY), '由省量服办'],
    ['a city office, an auditor', CITY, at('auditor', PROVINCE), '不在您所辖范围'],
    ['the province office, another province office', PROVINCE, at('office', PROVINCE), '同级'],
    ['an office, its own account', COUNTY, { accountId: 'me', role: 'office' as const, regionCode: COUNTY }, '我的账号'],
  ])('%s: no', (_, code, target, words) => expect(whyCannotManage(by('office', code), target)).toContain(words))

  test.each((Object.keys(ROLES) as Role[]).filter((role) => role !== 'office'))('%s manages no account', (role) =>
    expect(whyCannotManage(by(role, COUNTY), at('village-worker', VILLAGE))).toContain('只有量服办'))
})

describe('where a role works', () => {
  test.each([
    ['village-worker', VILLAGE], ['township-worker', TOWNSHIP], ['officer', COUNTY], ['officer', CITY], ['office', PROVINCE], ['auditor', PROVINCE],
  ] as const)('%s at %i', (role, code) => expect(whyWrongLevel(role, code)).toBeNull())

  test.each([
    ['village-worker', TOWNSHIP], ['township-worker', VILLAGE], ['officer', TOWNSHIP], ['office', VILLAGE], ['auditor', COUNTY], ['institution-worker', TOWNSHIP],
  ] as const)('%s not at %i', (role, code) => expect(whyWrongLevel(role, code)).toContain('不能开在'))

  test('a county office gives no office, no auditor and no person account in its county', () => {
    expect(rolesToGive(by('office', COUNTY), COUNTY)).toEqual(['officer', 'institution-worker', 'institution-manager'])
    expect(rolesToGive(by('office', COUNTY), VILLAGE)).toEqual(['village-worker'])
    expect(rolesToGive(by('office', CITY), COUNTY)).toContain('office')
    expect(rolesToGive(by('office', PROVINCE), PROVINCE)).toEqual(['officer', 'institution-worker', 'institution-manager', 'auditor'])
    expect(rolesToGive(by('officer', COUNTY), VILLAGE)).toEqual([])
  })
})
