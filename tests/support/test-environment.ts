import { createHash } from 'node:crypto'

const fixed = (word: string) => createHash('sha256').update(word).digest('base64')

/** Keys of test databases, the same in every process: what one encrypts another reads. They protect invented data only. */
export const testEnvironment = {
  APP_SECRET: fixed('test secret'),
  APP_KEYS: `1:${fixed('test key 1')},2:${fixed('test key 2')}`,
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: fixed('test actions'),
}
