import { z } from 'zod'
import { isDay } from '@/lib/kit/dates/day'
import type { FieldText } from '@/lib/kit/forms/state'
import { shownDay } from '@/lib/kit/dates/day'
import { quoted } from '@/lib/kit/words/quotes'
import { NONE, type Answer, type Item } from './schema'

const MAX_NUMBER = 99
const MAX_TEXT = 200

/** The form field of an item; status and need forms share codes. */
export const fieldName = (item: Pick<Item, 'form' | 'code'>) => `${item.form}-${item.code}`

export const fieldText = (item: Item): FieldText => ({ label: item.name, hint: item.help || undefined })

/** What a browser may send for an item, before the item itself has judged it. */
export const looseField = (item: Item) =>
  item.answerType === 'multiple' ? z.array(z.string().max(50)).max(100) : z.string().max(2_000)

/** The item's own judgement: an answer of its type, or null when nothing was answered. Refusals name the item. */
export function itemField(item: Item): z.ZodType<Answer | null, string | string[]> {
  switch (item.answerType) {
    case 'yes-no':
      return oneOf(item, ['yes', 'no'])
    case 'single':
      return oneOf(item, item.options.map((option) => option.code))
    case 'multiple':
      return several(item)
    case 'number':
      return typed(item, `请填0到${MAX_NUMBER}之间的整数`, (text) => (/^\d{1,2}$/.test(text) ? Number(text) : null))
    case 'date':
      return typed(item, '不是真实的日期', (text) => (isDay(text) ? text : null))
    case 'text':
      return typed(item, `最多${MAX_TEXT}个字`, (text) => ([...text].length <= MAX_TEXT ? text : null))
  }
}

/** What the reader is asked to do when an item has no answer. */
export const askFor = (item: Item) => `${item.answerType === 'number' || item.answerType === 'text' ? '请填' : '请选'}${item.name}`

function oneOf(item: Item, codes: string[]) {
  return z.string().transform((text, context): Answer | null => {
    if (text === '') return null
    if (codes.includes(text)) return text
    return refuse(context, `${item.name}：没有这个选项，请重新选`)
  })
}

function several(item: Item) {
  const known = item.options.map((option) => option.code)
  return z.array(z.string()).transform((codes, context): Answer | null => {
    const chosen = [...new Set(codes)]
    if (chosen.some((code) => !known.includes(code))) return refuse(context, `${item.name}：有目录里没有的选项，请重新勾选`)
    if (chosen.length > 1 && chosen.includes(NONE)) {
      const none = item.options.find((option) => option.code === NONE)
      return refuse(context, `${item.name}：${quoted(none?.label ?? '')}不能和别的一起勾`)
    }
    return chosen.length === 0 ? null : known.filter((code) => chosen.includes(code))
  })
}

function typed(item: Item, words: string, read: (text: string) => string | number | null) {
  return z.string().transform((text, context): Answer | null => {
    const trimmed = text.trim()
    return trimmed === '' ? null : (read(trimmed) ?? refuse(context, `${item.name}：${words}`))
  })
}

function refuse(context: z.RefinementCtx, message: string): never {
  context.addIssue({ code: 'custom', message })
  return z.NEVER
}

/** The answer as a form field takes it back. */
export const typedAnswer = (answer: Answer | null): string | string[] =>
  answer === null ? '' : typeof answer === 'number' ? String(answer) : answer

/** An answer in the words of the catalogue; codes that this version no longer knows stay readable as codes. */
export function answerWords(item: Item, answer: Answer | null): string {
  if (answer === null) return '没有填'
  const label = (code: string) => item.options.find((option) => option.code === code)?.label ?? code
  if (Array.isArray(answer)) return answer.length === 0 ? '没有填' : answer.map(label).join('、')
  if (item.answerType === 'yes-no') return answer === 'yes' ? '是' : answer === 'no' ? '否' : label(String(answer))
  if (item.answerType === 'date' && typeof answer === 'string' && isDay(answer)) return shownDay(answer)
  if (item.answerType === 'single') return label(String(answer))
  return `${answer}${item.unit ?? ''}`
}
