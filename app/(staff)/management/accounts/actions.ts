'use server'
import { z } from 'zod'
import { RegionCode } from '@/lib/casework/region/schema'
import { RowId } from '@/lib/kit/id'
import * as staff from '@/lib/management/staff/commands'
import { createAccount as create } from '@/lib/management/staff/create-account'
import { editAccountInput, newAccountInput, resetInput, stateInput } from '@/lib/management/staff/schema'
import { formAction } from '@/lib/web/form-action'

const onAccount = { permission: 'account.manage', args: z.tuple([RowId]) } as const

export const createAccount = formAction(
  { permission: 'account.manage', args: z.tuple([RegionCode]), input: newAccountInput },
  async (actor, input, regionCode) => `/management/accounts/${await create(actor, regionCode, input)}?done=created`,
)

export const editAccount = formAction({ ...onAccount, input: editAccountInput }, async (actor, input, accountId) => {
  await staff.editAccount(actor, accountId, input)
  return `/management/accounts/${accountId}?done=edited`
})

export const disableAccount = formAction({ ...onAccount, input: stateInput }, async (actor, input, accountId) => {
  await staff.disableAccount(actor, accountId, input)
  return `/management/accounts/${accountId}?done=disabled`
})

export const enableAccount = formAction({ ...onAccount, input: stateInput }, async (actor, input, accountId) => {
  await staff.enableAccount(actor, accountId, input)
  return `/management/accounts/${accountId}?done=enabled`
})

export const resetPassword = formAction({ ...onAccount, input: resetInput }, async (actor, input, accountId) => {
  await staff.resetPassword(actor, accountId, input)
  return `/management/accounts/${accountId}?done=reset`
})
