import { expect, test } from 'vitest'
import { asActor } from '@/lib/access/database'
import { newId } from '@/lib/kit/id'
import { endOf } from '@/lib/casework/region/codes'
import { aCounty, aPerson, aTownship, aVillage, anActor } from '@/tests/support/factories'
import { owner } from '@/tests/support/owner'

test('an institution records services of the persons it has taken on, and of nobody else', async () => {
  const county = await aCounty()
  const village = await aVillage(await aTownship(county))
  const [client, stranger] = [await aPerson(village), await aPerson(village)]
  const id = newId()
  await owner().insertInto('institution').values({ id, region_code: county, region_end: endOf(county), name: '阳光社工中心', kind: '社会组织' }).execute()
  await owner().insertInto('engagement').values({ id: newId(), institution_id: id, person_id: client.id, region_code: village, item_code: '10', state: 'active', started_on: '2026-01-05' }).execute()
  const worker = await anActor('institution-worker', county, { institutionId: id })
  const add = (personId: string) => asActor(worker, (tx) =>
    tx.insertInto('service').values({
      id: newId(), person_id: personId, region_code: village, recorded_region: village, line: 'xwt', item_code: '10', item_name: '送戏下乡', state: 'delivered',
      started_on: '2026-05-01', body_kind: 'institution', body_name: '阳光社工中心', institution_id: id, funds_fen: 0, measures: '组织', effect_scale: 'good', effect: '好', recorded_by_name: '测试员',
    }).returning('id').executeTakeFirstOrThrow())

  const service = await add(client.id)
  await expect(add(stranger.id)).rejects.toMatchObject({ code: '42501' })
  const giveAway = asActor(worker, (tx) => tx.updateTable('service').set({ person_id: stranger.id }).where('id', '=', service.id).execute())
  await expect(giveAway).rejects.toMatchObject({ code: '42501' })
})

test.each(['password_hash', 'totp_secret'] as const)('no desk reads %s', async (column) => {
  const office = await anActor('office', await aCounty())
  await expect(asActor(office, (tx) => tx.selectFrom('account').select(column).execute())).rejects.toMatchObject({ code: '42501' })
})
