import { expect, test } from 'vitest'
import { openAccount } from '@/lib/casework/person-account/open-account'
import { linkGuardian, openGuardian } from '@/lib/casework/person-account/guardians'
import { setPersonState } from '@/lib/casework/registry/state-commands'
import { newId } from '@/lib/kit/id'
import { aCounty, aPerson, aTownship, aVillage, anActor } from '@/tests/support/factories'
import { owner } from '@/tests/support/owner'
import { enableAccount, resetPassword } from './commands'

const PASSWORD = 'bazi-24-hume-73'
const authority = { name: '王大明', relation: '1', evidence: '户口簿同户，父亲', validUntil: '' }
const reset = (version: number) => ({ password: PASSWORD, dropCode: '' as const, version })

async function aVillageOf(county: number) {
  const village = await aVillage(await aTownship(county))
  return { worker: await anActor('village-worker', village), person: await aPerson(village) }
}

test('an office lets nobody into an account that reads the records of another county', async () => {
  const county = await aCounty()
  const [here, there] = [await aVillageOf(county), await aVillageOf(await aCounty())]
  const id = await openGuardian(here.worker, here.person.id, { ...authority, password: PASSWORD, requestKey: newId() })
  const office = await anActor('office', county)
  await resetPassword(office, id, reset(1))
  const { login } = await owner().selectFrom('account').where('id', '=', id).select('login').executeTakeFirstOrThrow()
  await linkGuardian(there.worker, there.person.id, { ...authority, login, requestKey: newId() })
  await expect(resetPassword(office, id, reset(2))).rejects.toThrow(/辖区以外/)
  await owner().updateTable('account').set({ active: false }).where('id', '=', id).execute()
  await expect(enableAccount(office, id, { reason: '试', version: 2 })).rejects.toThrow(/辖区以外/)
})

test('the account of somebody who has left the register stays closed', async () => {
  const county = await aCounty()
  const { worker, person } = await aVillageOf(county)
  const id = await openAccount(worker, person.id, { password: PASSWORD, requestKey: newId() })
  await setPersonState(worker, person.id, 'dead', { on: '2026-01-01', reason: '村里核实', version: 1 })
  await expect(enableAccount(await anActor('office', county), id, { reason: '试', version: 2 })).rejects.toThrow(/不能再/)
})
