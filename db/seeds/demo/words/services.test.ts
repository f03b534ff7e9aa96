import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { MIN_EFFECT, MIN_MEASURES, MIN_OWN_WORDS, ownWords } from '@/lib/casework/service/six'
import { CLOSING, SERVICE_WORDS, WEAK_EFFECTS, WEAK_MEASURES } from './services'

type Item = { form: string; code: string; equipment: { name: string }[] }
const catalogue = (JSON.parse(readFileSync('db/data/catalogue/xwt.json', 'utf8')) as Item[]).filter(({ form }) => form === 'service')
const length = (text: string) => [...text].length
const shortest = (texts: readonly string[]) => texts.toSorted((a, b) => length(a) - length(b))[0]!

test('every item of the service form has words', () => {
  expect(Object.keys(SERVICE_WORDS).toSorted()).toEqual(catalogue.map(({ code }) => code).toSorted())
})

test('equipment is named as in the catalogue', () => {
  const known = new Set(catalogue.flatMap(({ equipment }) => equipment.map(({ name }) => name)))
  const used = Object.values(SERVICE_WORDS).flatMap(({ equipment }) => equipment.flat().map(([name]) => name))
  expect(used.filter((name) => !known.has(name))).toEqual([])
})

test('careful words are complete six elements and careless ones are not', () => {
  for (const { measures, effects } of Object.values(SERVICE_WORDS)) {
    for (const measure of measures) {
      expect(length(`${measure}；${shortest(CLOSING)}。`)).toBeGreaterThanOrEqual(MIN_MEASURES)
      expect(length(ownWords(measure + shortest(CLOSING)))).toBeGreaterThanOrEqual(MIN_OWN_WORDS)
    }
    for (const effect of effects) expect(length(ownWords(effect))).toBeGreaterThanOrEqual(MIN_EFFECT)
  }
  expect(WEAK_MEASURES.every((words) => length(words) < MIN_MEASURES)).toBe(true)
  expect(WEAK_EFFECTS.every((words) => length(ownWords(words)) < MIN_EFFECT)).toBe(true)
})
