import { z } from 'zod'
import { listing, oneOf, words } from '@/lib/kit/listing/listing'
import { CERTIFICATE_STATES } from './certificate-state'
import { CATEGORIES, LEVELS } from './disability'
import { codesOf } from './relations'

export const AGE_BANDS = [
  { value: 'minor', label: '0—17岁' },
  { value: 'adult', label: '18—59岁' },
  { value: 'senior', label: '60岁及以上' },
] as const

export const LEVEL_CHOICES = [
  { value: 'severe', label: '一级和二级（重度）' },
  { value: 'mild', label: '三级和四级' },
  ...LEVELS.map(({ code, label }) => ({ value: code as string, label: label as string })),
]

export const STATE_CHOICES = [
  { value: 'dead', label: '已去世' },
  { value: 'cancelled', label: '已注销' },
  { value: 'all', label: '全部（含不在册）' },
]

/** Views of the register that are work of their own. */
export const VIEWS = [
  { value: '', label: '全部' },
  { value: 'unsurveyed', label: '超过一年未调研' },
  { value: 'expiring', label: '证件快到期' },
] as const

const regionText = z.string().regex(/^5[01]\d{10}$/).catch('') as unknown as z.ZodType<string, string>

/** Persons who are in the register are shown unless another state is asked for. */
export const personList = listing(
  {
    view: oneOf(['unsurveyed', 'expiring']),
    q: words,
    region: regionText,
    category: oneOf(codesOf(CATEGORIES)),
    level: oneOf(LEVEL_CHOICES.map(({ value }) => value)),
    age: oneOf(AGE_BANDS.map(({ value }) => value)),
    certificate: oneOf(codesOf(CERTIFICATE_STATES)),
    state: oneOf(STATE_CHOICES.map(({ value }) => value)),
  },
  ['name', 'registered'],
)
export type PersonList = ReturnType<typeof personList.parse>

export const householdList = listing({ q: words, region: regionText }, ['number', 'head'])
export type HouseholdList = ReturnType<typeof householdList.parse>
