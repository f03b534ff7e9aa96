import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'

// Without 0 O 1 I: a code is read aloud and typed from paper. 32 letters, so one letter carries five bits.
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** An unguessable token for links and sessions, base64url of 32 bytes. */
export const randomToken = (bytes = 32) => randomBytes(bytes).toString('base64url')

/** A key that a form carries so that a double click creates once. */
export const requestKey = () => randomBytes(16).toString('hex')

/** A code for people: letters and digits that are not confused with each other. */
export function readableCode(length = 8): string {
  return Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('')
}

/** 'K7QF3M2D' as printed: K7QF-3M2D. */
export const shownCode = (code: string) => code.replace(/(.{4})(?=.)/g, '$1-')

/**
 * The code that somebody typed, or null: case, spaces, hyphens and full-width letters are forgiven,
 * letters that no code contains are not.
 */
export function typedCode(typed: string, length = 8): string | null {
  const code = typed.normalize('NFKC').toUpperCase().replace(/[\s\-_—–]/g, '')
  return code.length === length && [...code].every((letter) => LETTERS.includes(letter)) ? code : null
}

/** Compares two secrets in a time that tells neither where nor in what length they differ. */
export function sameSecret(one: string | Uint8Array, other: string | Uint8Array): boolean {
  return timingSafeEqual(digest(one), digest(other))
}

/** SHA-256 as hex; what the database keeps of a token. */
export const sha256 = (value: string | Uint8Array) => digest(value).toString('hex')

const digest = (value: string | Uint8Array) => createHash('sha256').update(value).digest()
