import { z } from 'zod'

/** One line of text: trimmed, 1 to `max` characters. `label` names the field in the messages. */
export const line = (label: string, max: number) =>
  z.string().trim().min(1, `请填写${label}`).max(max, `${label}最多${max}个字`).refine((text) => !text.includes('\n'), `${label}只能写一行`)

/** One line that may stay empty. */
export const optionalLine = (label: string, max: number) =>
  z.string().trim().max(max, `${label}最多${max}个字`).refine((text) => !text.includes('\n'), `${label}只能写一行`)

/** Several lines of text. */
export const paragraph = (label: string, max: number) =>
  z.string().trim().min(1, `请填写${label}`).max(max, `${label}最多${max}个字`)

export const optionalParagraph = (label: string, max: number) => z.string().trim().max(max, `${label}最多${max}个字`)

/** One of the listed codes. */
export const choice = <const C extends readonly [string, ...string[]]>(label: string, codes: C) =>
  z.enum(codes, { error: () => `请选择${label}` })

/** A whole number typed as text, between `min` and `max`. */
export const wholeNumber = (label: string, min: number, max: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,9}$/, `${label}要填整数`)
    .transform(Number)
    .refine((value) => value >= min && value <= max, `${label}要在${min}到${max}之间`)

/** A real calendar day, YYYY-MM-DD. */
export const day = (label: string) =>
  z.string().refine((text) => text !== '', `请填写${label}`).refine((text) => text === '' || isRealDay(text), `${label}不是真实的日期`)

export const optionalDay = (label: string) =>
  z.string().refine((text) => text === '' || isRealDay(text), `${label}不是真实的日期`)

/** Money typed in yuan with up to two decimals, read as fen. */
export const money = (label: string, maxYuan = 10_000_000) =>
  z
    .string()
    .trim()
    .transform((text) => text.replaceAll(',', '').replaceAll('，', ''))
    .refine((text) => /^\d{1,9}(\.\d{1,2})?$/.test(text), `${label}要填数字，最多两位小数，没有就填0`)
    .transform(toFen)
    .refine((fen) => fen <= maxYuan * 100, `${label}太大，请核对`)

/** The version a form was filled against; anything else is treated as long outdated. */
export const version = z.string().transform((text) => (/^\d{1,9}$/.test(text) ? Number(text) : 0))

/** Makes a double click create once: unique per opened form. */
export const requestKey = z.guid('这张表的编号不对，请重新打开这一页再填')

function isRealDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) && Number(match[1]) >= 1880
}

function toFen(text: string): number {
  const [yuan = '0', decimals = ''] = text.split('.')
  return Number(yuan) * 100 + Number(decimals.padEnd(2, '0') || '0')
}
