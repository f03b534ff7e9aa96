import './runtime'
import './server-only'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateTypes } from '@/db/generate-types'
import { withParts } from '@/db/server/connect'
import { enter } from '@/tests/support/presence'
import { ensureTemplate } from '@/tests/support/template'
import { testEnvironment } from '@/tests/support/test-environment'
import { openTestServer } from '@/tests/support/test-server'
import { say } from './say'

Object.assign(process.env, testEnvironment)
const server = await openTestServer()
const presence = await enter(server.ownerUrl)
try {
  const template = await ensureTemplate(presence.client, server.ownerUrl, 'reference')
  writeFileSync(join(import.meta.dirname, '../db/types.ts'), await generateTypes(withParts(server.ownerUrl, { database: template })))
  say('db/types.ts 已按数据库更新。')
} finally {
  await presence.end()
  await server.close()
}
