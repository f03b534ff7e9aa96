import { normalizeIdentifier } from './citizen-id'

/** What somebody typed to find a person. Identifiers are exact searches and never stand in an address. */
export type Sought =
  | { kind: 'nothing' }
  | { kind: 'id-number' | 'certificate'; number: string }
  /** Digits that are neither: too long for an end, too short for a number. */
  | { kind: 'number' }
  | { kind: 'tail'; tail: string }
  | { kind: 'latin'; letters: string }
  | { kind: 'name'; name: string }

const ID = /^\d{17}[\dX]$/
const CERTIFICATE = /^\d{17}[\dX]\d{2}(B\d{1,2})?$/

/** Reads the words of the search box. */
export function sought(typed: string): Sought {
  const text = typed.normalize('NFC').trim()
  if (text === '') return { kind: 'nothing' }
  const number = normalizeIdentifier(text)
  if (ID.test(number)) return { kind: 'id-number', number }
  if (CERTIFICATE.test(number)) return { kind: 'certificate', number }
  if (/^\d{3}[\dX]$/.test(number)) return { kind: 'tail', tail: number }
  if (/\d{5}/.test(number)) return { kind: 'number' }
  const plain = text.normalize('NFKC').toLowerCase()
  if (/^[a-z' -]+$/.test(plain)) return { kind: 'latin', letters: plain.replace(/[' -]/g, '') }
  return { kind: 'name', name: text.replace(/[•‧∙・．.]/gu, '·').replace(/\s+/gu, '') }
}

/** Whether words may stand in an address: names, pinyin and ends do, numbers of any other length do not. */
export const mayStandInAddress = (typed: string) => ['nothing', 'tail', 'latin', 'name'].includes(sought(typed).kind)
