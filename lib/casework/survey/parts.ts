import { z } from 'zod'
import type { FieldText, FormValues } from '@/lib/kit/forms/state'
import { askFor, fieldName, fieldText, itemField, looseField, typedAnswer } from '@/lib/casework/catalogue/field'
import type { Answer, Item } from '@/lib/casework/catalogue/schema'
import { requestKey, version } from '@/lib/kit/forms/input'
import { isAsked, type Answers } from './rules'

/** One page of the survey: the status and need items of one group. */
export type Part = { number: number; name: string; status: Item[]; needs: Item[] }

/** The groups of the forms in paper order. */
export function partsOf(items: readonly Item[]): Part[] {
  const asked = items.filter((item) => item.form !== 'service')
  const names = [...new Set(asked.toSorted((a, b) => (a.form === b.form ? a.sort - b.sort : a.form === 'status' ? -1 : 1)).map((item) => item.grouping))]
  return names.map((name, index) => ({
    number: index + 1,
    name,
    status: asked.filter((item) => item.form === 'status' && item.grouping === name),
    needs: asked.filter((item) => item.form === 'need' && item.grouping === name),
  }))
}

export const NO_NEEDS = 'noNeeds'
export type ReadPart = { answers: Answers; errors: Record<string, string> }

/** Judges what was typed into a part, item by item; every error names its item. */
export function readPart(part: Part, typed: FormValues): ReadPart {
  const errors: Record<string, string> = {}
  const status: Record<string, Answer | null> = {}
  const needs: Record<string, string[]> = {}
  for (const item of [...part.status, ...part.needs]) {
    const name = fieldName(item)
    const read = itemField(item).safeParse(typed[name] ?? (item.answerType === 'multiple' ? [] : ''))
    if (!read.success) errors[name] = read.error.issues[0]?.message ?? askFor(item)
    else if (item.form === 'status') status[item.code] = read.data
    else if (read.data !== null) needs[item.code] = Array.isArray(read.data) ? read.data : [String(read.data)]
  }
  for (const item of part.status) {
    const name = fieldName(item)
    if (!errors[name] && status[item.code] === null && isAsked(item.code, status)) errors[name] = askFor(item)
  }
  const wanted = Object.keys(needs).length > 0
  if (part.needs.length > 0 && wanted === (typed[NO_NEEDS] === 'yes')) {
    errors[NO_NEEDS] = wanted ? '勾了需求，就不要再勾“没有这方面的需求”' : `请勾${part.name}方面的需求，没有就勾“没有这方面的需求”`
  }
  return { answers: { status, needs }, errors }
}

/** The form of one part. “先存着” keeps what is typed unjudged; otherwise each item judges its answer. */
export function partInput(part: Part) {
  const fields = Object.fromEntries([...part.status, ...part.needs].map((item) => [fieldName(item), looseField(item)]))
  return z
    .object({ ...fields, [NO_NEEDS]: z.string(), later: z.string(), seen: z.string().max(2_000), version, requestKey })
    .superRefine((typed, context) => {
      const values = typed as unknown as FormValues & { later: string }
      if (values.later !== '') return
      for (const [name, message] of Object.entries(readPart(part, values).errors)) context.addIssue({ code: 'custom', path: [name], message })
    })
}

export type PartInput = FormValues & { later: string; seen: string; requestKey: string } & { version: never }

export function partFields(part: Part): Record<string, FieldText> {
  const items = [...part.status, ...part.needs].map((item) => [fieldName(item), fieldText(item)] as const)
  return { ...Object.fromEntries(items), [NO_NEEDS]: { label: '没有这方面的需求', hint: '问过本人，上面的都不需要，才勾。' } }
}

/** Only the answers of what was posted, as the draft keeps them. */
export function typedOf(part: Part, input: Record<string, unknown>): FormValues {
  const names = [...[...part.status, ...part.needs].map(fieldName), NO_NEEDS]
  return Object.fromEntries(names.flatMap((name) => (input[name] === undefined ? [] : [[name, input[name] as string | string[]]])))
}

/** What holds now, as a part's fields take it: last year's answers to confirm or change. */
export function prefill(part: Part, current: Answers, hasHistory: boolean): FormValues {
  const values: FormValues = {}
  for (const item of part.status) values[fieldName(item)] = typedAnswer(current.status[item.code] ?? null)
  for (const item of part.needs) values[fieldName(item)] = backToField(item, current.needs[item.code] ?? [])
  const wanted = part.needs.some((item) => (current.needs[item.code] ?? []).length > 0)
  values[NO_NEEDS] = hasHistory && !wanted ? 'yes' : ''
  return values
}

const backToField = (item: Item, options: readonly string[]) => (item.answerType === 'multiple' ? [...options] : (options[0] ?? ''))

/** Answers of several parts as one. */
export const joinAnswers = (all: readonly Answers[]): Answers => ({
  status: Object.assign({}, ...all.map((one) => one.status)) as Answers['status'],
  needs: Object.assign({}, ...all.map((one) => one.needs)) as Answers['needs'],
})
