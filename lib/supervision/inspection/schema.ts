import { z } from 'zod'
import type { FieldText, FormValues } from '@/lib/kit/forms/state'
import { optionalLine, version } from '@/lib/kit/forms/input'
import type { JudgeItem } from './judgeable'
import type { StoredVerdict } from './queries'
import { verdictKey } from './judgeable'
import { type Element, ELEMENTS, VERDICTS, type Verdict } from './verdict'
import { REASON_CODES } from './words'

/** Takes an added item out again. */
export const DROP = 'drop'

const SURVEY_CODES = VERDICTS.map(({ code }) => code).filter((code) => code !== 'fabricated')
const ELEMENT_CODES = ELEMENTS.map(({ code }) => code)

/** What one of the buttons asks for: keep, next, or the rest of a group (`rest p0-need`). */
const act = z.string().regex(/^(keep|next|rest p\d{1,2}-(status|need|service))$/, '没有这个按钮，请重新打开这一页').or(z.literal(''))

const note = optionalLine('说明', 200)

/** The form of one case: four fields an item, and one choice per person and part for what is missing. */
export function judgingInput(items: readonly JudgeItem[], persons: number) {
  const shape: Record<string, z.ZodType> = { version, act }
  for (const item of items) {
    shape[`v-${item.key}`] = z.enum(['', ...codesFor(item)], { error: () => `${item.name}：没有这个判定，请重新选` })
    shape[`r-${item.key}`] = z.enum(['', ...REASON_CODES], { error: () => `${item.name}：没有这个原因，请重新选` })
    shape[`n-${item.key}`] = note
    if (item.six) shape[`e-${item.key}`] = z.array(z.enum(ELEMENT_CODES, { error: () => `${item.name}：没有这个要素，请重新勾` })).max(6)
  }
  for (const name of addNames(persons)) {
    shape[`a-${name}`] = z.string().max(20)
    shape[`an-${name}`] = note
  }
  return z.object(shape).superRefine((typed, context) => {
    for (const item of items) checkItem(item, typed as Typed, context)
  })
}

type Typed = Record<string, string | string[]>

/** A wrong verdict says why: it goes into the notice. */
function checkItem(item: JudgeItem, typed: Typed, context: z.RefinementCtx) {
  const say = (field: string, message: string) => context.addIssue({ code: 'custom', path: [`${field}-${item.key}`], message: `${item.name}：${message}` })
  const verdict = typed[`v-${item.key}`] as string
  const reason = typed[`r-${item.key}`] as string
  const wrong = (typed[`e-${item.key}`] ?? []) as string[]
  if (verdict === DROP) return
  if (verdict === '' && wrong.length > 0) say('v', '勾了六要素有误，还没有选判定')
  if (verdict !== '' && verdict !== 'accurate' && reason === '') say('r', '判了不准，请选原因')
  if (reason === 'other' && typed[`n-${item.key}`] === '' && verdict !== '') say('n', '原因选了“其他”，请在说明里写明')
  if (verdict === 'missed' && wrong.length > 0) say('e', '漏勾的服务没有六要素可核对')
}

const codesFor = (item: JudgeItem): string[] => {
  if (item.added) return ['missed', DROP]
  return item.part === 'service' ? VERDICTS.map(({ code }) => code) : SURVEY_CODES
}

export const addNames = (persons: number) => Array.from({ length: persons }, (_, index) => [`p${index}-need`, `p${index}-service`]).flat()

/** Labels for the error summary: the item's own name stands in each message. */
export function judgingFields(items: readonly JudgeItem[], persons: number): Record<string, FieldText> {
  const fields: Record<string, FieldText> = { version: { label: '版本' }, act: { label: '按钮' } }
  for (const item of items) {
    fields[`v-${item.key}`] = { label: `${item.name}：判定` }
    fields[`r-${item.key}`] = { label: '原因' }
    fields[`n-${item.key}`] = { label: '说明（会写进整改通知）' }
    if (item.six) fields[`e-${item.key}`] = { label: '六要素' }
  }
  for (const name of addNames(persons)) {
    fields[`a-${name}`] = { label: name.endsWith('need') ? '漏掉的需求' : '漏掉的服务' }
    fields[`an-${name}`] = { label: '说明（会写进整改通知）' }
  }
  return fields
}

export type Draft = { item: JudgeItem; verdict: Verdict | typeof DROP; wrongElements: Element[]; reason: string; note: string }

/** The rows that carry a verdict; unjudged ones are left out. */
export function readDrafts(items: readonly JudgeItem[], typed: Typed): Draft[] {
  return items.flatMap((item) => {
    const verdict = typed[`v-${item.key}`] as Verdict | typeof DROP | ''
    if (verdict === '') return []
    const wrongElements = (typed[`e-${item.key}`] ?? []) as Element[]
    const isRight = verdict === 'accurate' && wrongElements.length === 0
    return [{
      item, verdict, wrongElements,
      // a reason typed before the verdict was changed back to 准确 says nothing any more
      reason: isRight ? '' : (typed[`r-${item.key}`] as string),
      note: isRight ? '' : (typed[`n-${item.key}`] as string),
    }]
  })
}

/** What the form shows at first: the verdicts that are saved. Nothing is ever preselected. */
export function judgingValues(items: readonly JudgeItem[], verdicts: readonly StoredVerdict[], caseVersion: number): FormValues {
  const values: FormValues = { version: String(caseVersion) }
  const stored = new Map(verdicts.map((one) => [verdictKey(one), one]))
  for (const item of items) {
    const found = stored.get(verdictKey(item))
    if (!found) continue
    values[`v-${item.key}`] = found.verdict
    values[`r-${item.key}`] = found.reason
    values[`n-${item.key}`] = found.note
    values[`e-${item.key}`] = found.wrongElements
  }
  return values
}

export const undoInput = z.object({})
/** The moment of a batch of “都记准确”, as it stands in the address. */
export const Batch = z.string().regex(/^\d{13}$/).transform(Number)
