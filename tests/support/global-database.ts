import type { TestProject } from 'vitest/node'
import { enter } from './presence'
import { ensureTemplate } from './template'
import { testEnvironment } from './test-environment'
import { openTestServer } from './test-server'

declare module 'vitest' {
  interface ProvidedContext {
    testServer: { ownerUrl: string; template: string; run: string }
  }
}

/** Runs once before the database tests: a server, a template, and a name for this run. */
export default async function setup({ provide }: TestProject) {
  Object.assign(process.env, testEnvironment)
  const server = await openTestServer()
  const presence = await enter(server.ownerUrl)
  const template = await ensureTemplate(presence.client, server.ownerUrl, 'reference')
  provide('testServer', { ownerUrl: server.ownerUrl, template, run: presence.run })
  return async () => {
    await presence.end()
    await server.close()
  }
}
