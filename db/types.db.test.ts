import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testDatabase } from '@/tests/support/database'
import { generateTypes } from './generate-types'

test('db/types.ts is what the migrated database says (else: npm run types)', async () => {
  const kept = readFileSync(join(import.meta.dirname, 'types.ts'), 'utf8')
  expect(kept).toBe(await generateTypes(testDatabase.ownerUrl))
})
