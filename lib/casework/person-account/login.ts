import { randomInt } from 'node:crypto'

// No vowels, so that no words come out, and nothing that looks like something else: no 0 o 1 i l, no b 8, g 9, s 5, z 2.
const LETTERS = 'cdfhjkmnprtvwxy'
const DIGITS = '2345679'

/**
 * A name to sign in with that can be read aloud and typed on a phone: four letters, then five digits, e.g. 'hkmr47296'.
 * It is drawn by lot and tells nothing about whom it belongs to.
 */
export const newLogin = () => draw(LETTERS, 4) + draw(DIGITS, 5)

const draw = (from: string, length: number) => Array.from({ length }, () => from[randomInt(from.length)]).join('')
