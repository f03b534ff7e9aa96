import { COMPOUND_SURNAMES } from './compound-surnames'

const DOTS = /[·•‧∙・．.]/u

/**
 * A name for posting: 张*, 李*明, 欧阳**, 吉克·*, 阿木尔·…. At least one character is always hidden.
 * Works by code point, so rare characters outside the basic plane count once.
 * A dotted name shows its first part when that leaves something hidden.
 */
export function maskName(name: string): string {
  const clean = name.normalize('NFC').replaceAll('*', '').trim().replace(/\s+/gu, ' ')
  if (clean === '') return '*'
  const parts = clean.split(DOTS).map((part) => part.trim()).filter((part) => part !== '')
  if (parts.length > 1) return `${parts[0]}·*`
  return /^\p{Script=Latin}/u.test(clean) ? maskWords(clean) : maskCharacters([...clean.replace(/[ ·•‧∙・．.]/gu, '')])
}

/**
 * The middle of a value hidden, its end shown: tail('13812345678', 4) is '*******5678'.
 * Never shows more than half, so a short value stays hidden.
 */
export function tail(value: string, shown: number): string {
  const letters = [...value]
  const open = Math.max(0, Math.min(shown, Math.floor(letters.length / 2)))
  return '*'.repeat(letters.length - open) + letters.slice(letters.length - open).join('')
}

function maskCharacters(letters: string[]): string {
  const [first = '', second = ''] = letters
  if (letters.length <= 1) return '*'
  if (letters.length === 2) return `${first}*`
  if (COMPOUND_SURNAMES.has(first + second)) return first + second + '*'.repeat(Math.min(letters.length - 2, 2))
  // A long name without a dot (阿依古丽买买提) shows its first character only: the last one says too much.
  return letters.length > 4 ? `${first}**` : `${first}${'*'.repeat(letters.length - 2)}${letters.at(-1)}`
}

function maskWords(name: string): string {
  const letters = [...name.replace(/[ ·•‧∙・．.]/gu, '')]
  return letters.length <= 1 ? '*' : `${letters[0]}***`
}
