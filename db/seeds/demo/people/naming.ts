import type { Chance } from '../random'
import { GIVEN, RARE_GIVEN, SURNAMES, TIBETAN, YI_CLANS, YI_GIVEN, YI_LONG_GIVEN } from '../words/names'

type Sex = '1' | '2'

/** A name that fits people, age and sex; `surname` keeps a family together. */
export function nameOf(draw: Chance, ethnicity: string, sex: Sex, age: number, surname?: string): string {
  const kind = sex === '1' ? 'male' : 'female'
  if (ethnicity === '07') return `${surname ?? draw.pick(YI_CLANS)}·${draw.is(0.03) ? draw.pick(YI_LONG_GIVEN) : draw.pick(YI_GIVEN[kind])}`
  if (ethnicity === '04') return draw.pick(TIBETAN[kind])
  return (surname ?? surnameOf(draw, ethnicity)) + given(draw, kind, age)
}

export const surnameOf = (draw: Chance, ethnicity: string): string =>
  ethnicity === '07' ? draw.pick(YI_CLANS) : draw.weighted(SURNAMES)

/** The family part of a name as it was made. */
export const familyOf = (name: string): string =>
  name.includes('·') ? name.slice(0, name.indexOf('·')) : /^(欧阳|司马|令狐)/.exec(name)?.[0] ?? [...name][0]!

function given(draw: Chance, kind: 'male' | 'female', age: number): string {
  if (draw.is(0.008)) return draw.pick(RARE_GIVEN)
  return draw.pick(GIVEN[age >= 52 ? 'old' : age >= 24 ? 'middle' : 'young'][kind])
}
