import { z } from 'zod'

/** The business line that is in use; a further one is catalogue data with its own code. */
export const LINE = 'xwt'

export const FORMS = ['status', 'need', 'service'] as const
export type Form = (typeof FORMS)[number]

export const ANSWER_TYPES = ['yes-no', 'single', 'multiple', 'number', 'date', 'text'] as const
export type AnswerType = (typeof ANSWER_TYPES)[number]

const ItemOption = z.object({ code: z.string(), label: z.string() })
const ItemEquipment = z.object({ name: z.string(), publicName: z.string(), unit: z.string() })
export type ItemOption = z.output<typeof ItemOption>
export type ItemEquipment = z.output<typeof ItemEquipment>

/** One item of the catalogue in the version that holds on a day. */
export type Item = {
  code: string
  form: Form
  version: number
  grouping: string
  name: string
  publicName: string
  help: string
  answerType: AnswerType
  options: ItemOption[]
  equipment: ItemEquipment[]
  unit: string | null
  sort: number
}

/** The answer as history keeps it: text, several codes, or a number. */
export type Answer = string | string[] | number

export const itemOptions = z.array(ItemOption)
export const itemEquipment = z.array(ItemEquipment)

/** “没有”“都没有” and the like: this code stands alone. */
export const NONE = '0'

/** Answers as they lie in the database; what is none of the three is no answer. */
export function readStored(value: unknown): Answer | null {
  if (typeof value === 'string' || typeof value === 'number') return value
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : null
}

/** The chosen options of a need; a need without options has none. */
export function needOptions(detail: unknown): string[] {
  const options = Array.isArray(detail) ? detail : (detail as { options?: unknown } | null)?.options
  return Array.isArray(options) ? options.filter((one): one is string => typeof one === 'string') : []
}
