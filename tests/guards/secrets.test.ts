import { expect, test } from 'vitest'
import { PASSWORD_SECRETS } from '@/lib/access/own-account/schema'
import { SECRET_NAMES } from '@/lib/kit/forms/secret-names'
import { sources } from './sources'

const secretsIn = (text: string) => [...text.matchAll(/secret: \[([^\]]*)\]/g)].flatMap(([, list = '']) => [...list.matchAll(/'(\w+)'/g)].map(([, name = '']) => name))

test('every field that an action keeps secret is known to the page that gives typed text back', () => {
  const found = sources('app', '.ts').flatMap(({ text }) => secretsIn(text))
  expect(found).toContain('password')
  expect([...found, ...PASSWORD_SECRETS].filter((name) => !SECRET_NAMES.includes(name))).toEqual([])
})
