'use server'
import { z } from 'zod'
import { createHousehold as create, editHousehold as edit } from '@/lib/casework/registry/household-commands'
import { householdEditInput, householdInput } from '@/lib/casework/registry/household-schema'
import { HouseholdId } from '@/lib/casework/registry/ids'
import { formAction } from '@/lib/web/form-action'

export const createHousehold = formAction(
  { permission: 'household.edit', args: z.tuple([z.number().int().min(5e11).max(52e10)]), input: householdInput },
  async (actor, input, region) => `/casework/households/${await create(actor, region, input)}?done=registered`,
)

export const editHousehold = formAction(
  { permission: 'household.edit', args: z.tuple([HouseholdId]), input: householdEditInput },
  async (actor, input, id) => {
    await edit(actor, id, input)
    return `/casework/households/${id}?done=edited`
  },
)
