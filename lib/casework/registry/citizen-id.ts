import { type Day, isDay, today } from '@/lib/kit/dates/day'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

/** An identifier as it is kept: half-width, upper-case X, no spaces, dots or hyphens of any width. */
export function normalizeIdentifier(typed: string): string {
  return typed.normalize('NFKC').toUpperCase().replace(/[\s\-‐-―·.]/gu, '')
}

/** The 18th character that GB 11643-1999 (ISO 7064, MOD 11-2) gives for the first 17 digits. */
export function checkCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0)
  return CHECKS[sum % 11]!
}

/** Why a normalised citizen number cannot be right (GB 11643), in words for the person typing; null when it can. */
export function whyCitizenIdWrong(id: string, onDay: Day = today()): string | null {
  if (id === '') return '请填写身份证号'
  if (id.length === 15 && /^\d+$/.test(id)) return '这是15位旧身份证号，请填写18位身份证号'
  if (id.length !== 18) return `身份证号应为18位，现在是${[...id].length}位`
  if (!/^\d{17}[\dX]$/.test(id)) return '身份证号前17位应为数字，最后一位为数字或X'
  if (!/^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/.test(id)) return '身份证号前两位不是省级代码，请核对'
  const birth = birthText(id)
  if (!isDay(birth)) return `身份证号中的出生日期${id.slice(6, 14)}不存在，请核对第7至14位`
  if (birth > onDay) return `身份证号中的出生日期${birth}在今天之后，请核对第7至14位`
  if (birth < '1900-01-01') return `身份证号中的出生日期${birth}过早，请核对第7至14位`
  if (checkCharacter(id) !== id[17]) return '身份证号校验不符，请逐位核对'
  return null
}

/** The birth date in a valid citizen number. */
export const birthDateOf = (id: string): Day => birthText(id)

/** The sex in a valid citizen number (GB/T 2261.1): an odd 17th digit is male. */
export const sexOf = (id: string): '1' | '2' => (Number(id[16]) % 2 === 1 ? '1' : '2')

const birthText = (id: string) => `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`
