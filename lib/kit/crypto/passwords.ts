import { randomInt } from 'node:crypto'
import { type Algorithm, hash, verify } from '@node-rs/argon2'
import { COMMON_PASSWORDS } from './common-passwords'

// OWASP's minimum for argon2id. The enum is ambient in the package, so its value stands here.
const cost = { algorithm: 2 as Algorithm, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The argon2id hash of a password, with its parameters and salt inside. */
export const hashPassword = (password: string) => hash(password.normalize('NFC'), cost)

let dummy: Promise<string> | undefined

/**
 * Whether the password fits. Pass null for an account that does not exist: the answer is false and takes as long,
 * so that trying names tells nothing.
 */
export async function passwordFits(password: string, hashed: string | null): Promise<boolean> {
  const against = hashed ?? (await (dummy ??= hashPassword('no account has this')))
  const fits = await verify(against, password.normalize('NFC')).catch(() => false)
  return hashed !== null && fits
}

const MIN = 10
// A bound on work: argon2 reads every byte it is given.
const MAX = 200

/** Why a new password is not acceptable, in the user's words; null when it is. */
export function whyPasswordWeak(password: string, accountName: string): string | null {
  const letters = [...password]
  if (letters.length < MIN) return `密码至少要${MIN}个字符`
  if (letters.length > MAX) return `密码不能超过${MAX}个字符`
  if (password.trim() !== password) return '密码的开头和结尾不能是空格'
  const lower = password.toLowerCase()
  const name = accountName.trim().toLowerCase()
  if (name !== '' && (lower === name || lower === [...name].toReversed().join(''))) return '密码不能与账号相同'
  if (name.length >= 4 && lower.replace(name, '').length < 4) return '密码不能只是账号加几个字符'
  if (new Set(letters).size < 4) return '密码里不同的字符太少'
  if (isRun(lower)) return '密码不能是连续的数字或字母'
  if (COMMON_PASSWORDS.has(lower) || COMMON_PASSWORDS.has(lower.replace(/[\d!@#.]+$/, ''))) return '这个密码太常见，容易被猜到'
  return null
}

const KEYBOARD = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm', '1qaz2wsx3edc4rfv5tgb6yhn7ujm']

function isRun(lower: string): boolean {
  return KEYBOARD.some((keys) => keys.includes(lower) || [...keys].toReversed().join('').includes(lower))
}

const INITIALS = 'bdfghjkmnpqrstwxyz'
const VOWELS = 'aeiu'

/**
 * A first password that is easy to read aloud and type, e.g. 'bazi-24-hume-73': about 37 bits,
 * enough behind lockout for a password that must be changed at the first sign-in.
 */
export function initialPassword(): string {
  return `${word()}-${number()}-${word()}-${number()}`
}

const pick = (letters: string) => letters[randomInt(letters.length)]!
const word = () => pick(INITIALS) + pick(VOWELS) + pick(INITIALS) + pick(VOWELS)
// 2 to 9: no 0 and 1, which look like letters.
const number = () => pick('23456789') + pick('23456789')
