import { expect, test } from 'vitest'
import { quoted } from './quotes'

test.each([
  ['康复体育进家庭', '“康复体育进家庭”'],
  ['文化进家庭“五个一”', '“文化进家庭‘五个一’”'],
  ['他说：“叫作‘五个一’。”', '“他说：‘叫作“五个一”。’”'],
  ['', '“”'],
])('%s is quoted as %s', (words, shown) => expect(quoted(words)).toBe(shown))
