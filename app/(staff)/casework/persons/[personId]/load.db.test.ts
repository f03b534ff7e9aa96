import { expect, test } from 'vitest'
import { aPerson, aVillage, anActor } from '@/tests/support/factories'
import { owner } from '@/tests/support/owner'
import { loadPerson } from './load'

const village = await aVillage()
const worker = await anActor('village-worker', village)
const looks = (personId: string) =>
  owner().selectFrom('trail').where('person_id', '=', personId).select(['action', 'account_id as by', 'subject_id as subject', 'region_code as at', 'purpose']).execute()

test('opening a form about a person is a look that the person can see', async () => {
  const { id } = await aPerson(village)
  expect(await loadPerson(worker, id, '改资料')).toMatchObject({ id })
  expect(await looks(id)).toEqual([{ action: 'person.viewed', by: worker.accountId, subject: id, at: village, purpose: '改资料' }])
})

test('who finds nobody leaves no look', async () => {
  const { id } = await aPerson(village)
  const stranger = await anActor('village-worker', await aVillage())
  await expect(loadPerson(stranger, id, '改资料')).rejects.toMatchObject({ digest: expect.stringContaining('404') })
  await expect(loadPerson(worker, 'nobody', '改资料')).rejects.toMatchObject({ digest: expect.stringContaining('404') })
  expect(await looks(id)).toEqual([])
})
