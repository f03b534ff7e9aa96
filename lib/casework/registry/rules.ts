import { ageOn, type Day } from '@/lib/kit/dates/day'
import { whyCertificateDisagrees } from './certificate'
import { birthDateOf } from './citizen-id'

/** What is wrong, by the field it stands beside. */
export type Faults = Record<string, string>

/** 多重 is two or more single categories; any other person has exactly the one on the certificate. */
export const categoriesOf = (category: string, several: readonly string[]) =>
  category === '7' ? [...new Set(several)].filter((one) => one !== '7').toSorted() : [category]

/** Why the disability fields do not go together (certificate rules, domain.md §2b). */
export function disabilityFaults(
  input: { certificate: string; category: string; level: string; categories: readonly string[]; issuedOn: Day | '' },
  idNumber: string,
  onDay: Day,
): Faults {
  const faults: Faults = {}
  const disagrees = whyCertificateDisagrees(input.certificate, { idNumber, category: input.category, level: input.level })
  if (disagrees) faults.certificate = disagrees
  if (input.category === '7' && categoriesOf('7', input.categories).length < 2) faults.categories = '多重残疾要勾出两种或更多类别'
  if (input.issuedOn > onDay) faults.issuedOn = '签发日期不能晚于今天'
  else if (input.issuedOn !== '' && input.issuedOn < birthDateOf(idNumber)) faults.issuedOn = '签发日期早于出生日期，请核对'
  return faults
}

/** Who is under 18 needs a guardian (民法典第二十七条); a guardian is named with the relation. */
export function guardianFaults(
  guardian: { guardianName: string; guardianRelation: string; guardianIdNumber: string | null | undefined },
  person: { birthDate: Day; idNumber: string | null },
  onDay: Day,
): Faults {
  const { guardianName, guardianRelation, guardianIdNumber } = guardian
  if (guardianName === '' && ageOn(person.birthDate, onDay) < 18) return { guardianName: '本人未满18岁，请填写监护人' }
  if (guardianName !== '' && guardianRelation === '') return { guardianRelation: '请选择监护人与本人的关系' }
  if (guardianName === '' && guardianRelation !== '') return { guardianName: '选了监护关系，请填写监护人姓名' }
  if (guardianIdNumber && guardianIdNumber === person.idNumber) return { guardianIdNumber: '监护人的身份证号与本人相同，请核对' }
  return {}
}

export type PersonState = 'active' | 'dead' | 'cancelled'
export const PERSON_STATES: Record<PersonState, string> = { active: '在册', dead: '已去世', cancelled: '已注销' }

/** Why a person's record cannot go into a state; null when it can. */
export function whyCannotSetState(from: PersonState, to: PersonState, hasOpenMove: boolean): string | null {
  if (from === to) return `这个人已经是“${PERSON_STATES[to]}”`
  if (from !== 'active' && to !== 'active') return '要先恢复在册，再改为别的状态'
  if (from === 'active' && hasOpenMove) return '正在移交给别的村（社区），先撤回移交或等对方答复'
  return null
}

/** Why a person cannot be handed over to another village; null when they can. */
export function whyCannotMove(person: { state: PersonState; regionCode: number }, toRegion: number, hasOpenMove: boolean): string | null {
  if (person.state !== 'active') return `“${PERSON_STATES[person.state]}”的人不能迁移`
  if (hasOpenMove) return '已经有一次移交在等对方答复'
  if (person.regionCode === toRegion) return '本人就在这个村（社区），请选别的村（社区）'
  return null
}
