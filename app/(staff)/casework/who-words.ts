import { categoryLabel, labelOf, levelLabel } from '@/lib/casework/registry/disability'
import { SEXES } from '@/lib/casework/registry/person-codes'
import { ageOn, today } from '@/lib/kit/dates/day'

/** 女，52岁，肢体二级 */
export const whoWords = ({ sex, birthDate, category, level }: { sex: string; birthDate: string; category: string; level: string }) =>
  `${labelOf(SEXES, sex)}，${ageOn(birthDate, today())}岁，${categoryLabel(category)}${levelLabel(level)}`
