import { expect, test } from 'vitest'
import { errorLine } from './error-line'

test('an error of the database is told by its code, not by the words that quote a person', () => {
  const error = Object.assign(new Error('duplicate key value: (name)=(王素珍)'), { code: '23505', constraint: 'person_id_number_unique', detail: 'Key (name)=(王素珍) exists', digest: '4711' })
  const line = errorLine(error, '/casework/persons/[personId]/edit')
  expect(line).toContain('4711 /casework/persons/[personId]/edit Error code=23505 constraint=person_id_number_unique')
  expect(line).toContain('error-line.test.ts')
  expect(line).not.toContain('王素珍')
})

test('a mistake in the code keeps its message', () => {
  expect(errorLine(new TypeError("Cannot read properties of undefined (reading 'id')"), '/me')).toContain("reading 'id'")
})

test('a message of several lines does not pass as places in the code', () => {
  const error = new Error('bad:\n王素珍')
  expect(errorLine(error, '/me')).not.toContain('王素珍')
})
