'use server'
import { z } from 'zod'
import * as accounts from '@/lib/casework/person-account/commands'
import * as guardians from '@/lib/casework/person-account/guardians'
import { openAccount as open } from '@/lib/casework/person-account/open-account'
import { endInput, linkGuardianInput, openGuardianInput, openInput, resetInput, stateInput } from '@/lib/casework/person-account/schema'
import { PersonId } from '@/lib/casework/registry/ids'
import { RowId } from '@/lib/kit/id'
import { formAction } from '@/lib/web/form-action'

const onPerson = { permission: 'person-account.manage', args: z.tuple([PersonId]) } as const
const onRow = { permission: 'person-account.manage', args: z.tuple([PersonId, RowId]) } as const
const page = (personId: string, done: string) => `/casework/persons/${personId}/account?done=${done}`
const slip = (personId: string, accountId: string, done: string) => `/casework/persons/${personId}/account/${accountId}/slip?done=${done}`

export const openAccount = formAction({ ...onPerson, input: openInput }, async (actor, input, personId) =>
  slip(personId, await open(actor, personId, input), 'opened'),
)

export const resetPassword = formAction({ ...onRow, input: resetInput }, async (actor, input, personId, accountId) => {
  await accounts.resetPersonPassword(actor, personId, accountId, input)
  return slip(personId, accountId, 'reset')
})

export const disableAccount = formAction({ ...onRow, input: stateInput }, async (actor, input, personId, accountId) => {
  await accounts.disablePersonAccount(actor, personId, accountId, input)
  return page(personId, 'disabled')
})

export const enableAccount = formAction({ ...onRow, input: stateInput }, async (actor, input, personId, accountId) => {
  await accounts.enablePersonAccount(actor, personId, accountId, input)
  return page(personId, 'enabled')
})

export const openGuardian = formAction({ ...onPerson, input: openGuardianInput }, async (actor, input, personId) =>
  slip(personId, await guardians.openGuardian(actor, personId, input), 'opened'),
)

export const linkGuardian = formAction({ ...onPerson, input: linkGuardianInput }, async (actor, input, personId) => {
  await guardians.linkGuardian(actor, personId, input)
  return page(personId, 'linked')
})

export const endGuardianship = formAction({ ...onRow, input: endInput }, async (actor, input, personId, guardianshipId) => {
  await guardians.endGuardianship(actor, personId, guardianshipId, input)
  return page(personId, 'ended')
})
