'use server'
import { z } from 'zod'
import { createPerson as create } from '@/lib/casework/registry/commands'
import { findByWords } from '@/lib/casework/registry/find'
import { HouseholdId } from '@/lib/casework/registry/ids'
import { personInput } from '@/lib/casework/registry/schema'
import { formAction } from '@/lib/web/form-action'
import { findInput } from './find-input'

/** The search box of every desk page: a whole number leads to its person, words to the list. */
export const findPerson = formAction({ permission: 'person.view', args: z.tuple([]), input: findInput }, async (actor, { q }) => {
  const found = await findByWords(actor, q)
  if (found.kind === 'person') return `/casework/persons/${found.personId}`
  if (found.kind === 'none') return '/casework/persons?done=not-found'
  return found.q === '' ? '/casework/persons' : `/casework/persons?${new URLSearchParams({ q: found.q })}`
})

export const createPerson = formAction(
  { permission: 'person.create', args: z.tuple([HouseholdId]), input: personInput },
  async (actor, input, householdId) => `/casework/persons/${await create(actor, householdId, input)}?done=registered`,
)
