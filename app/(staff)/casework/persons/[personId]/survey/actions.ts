'use server'
import { z } from 'zod'
import { asActor } from '@/lib/access/database'
import { itemsOn } from '@/lib/casework/catalogue/queries'
import { PersonId } from '@/lib/casework/registry/ids'
import * as draft from '@/lib/casework/survey/draft'
import { partInput, partsOf } from '@/lib/casework/survey/parts'
import { contactInput, PartNumber, submitInput, submitLostInput } from '@/lib/casework/survey/schema'
import * as survey from '@/lib/casework/survey/submit'
import { today } from '@/lib/kit/dates/day'
import { Missing } from '@/lib/kit/refusal'
import { formAction } from '@/lib/web/form-action'

const at = (personId: string, page: string) => `/casework/persons/${personId}/survey/${page}`

export const saveContact = formAction(
  { permission: 'survey.fill', args: z.tuple([PersonId]), input: contactInput },
  async (actor, input, personId) => {
    const next = await draft.saveContact(actor, personId, input)
    return at(personId, next === null ? 'check' : String(next))
  },
)

export const savePart = formAction(
  {
    permission: 'survey.fill',
    args: z.tuple([PersonId, PartNumber]),
    input: async (actor, _, number) => {
      const parts = await asActor(actor, async (tx) => partsOf(await itemsOn(tx, { day: today() })))
      const part = parts.find((one) => one.number === number)
      if (!part) throw new Missing()
      return partInput(part)
    },
  },
  async (actor, input, personId, number) => {
    const { later, hints, next } = await draft.savePart(actor, personId, number, input as draft.PartPosted)
    if (later) return '/casework/visits?done=later'
    if (hints.length > 0) return `${at(personId, String(number))}?done=hints`
    return at(personId, next === null ? 'check' : String(next))
  },
)

export const submitSurvey = formAction(
  { permission: 'survey.fill', args: z.tuple([PersonId]), input: submitInput },
  async (actor, input, personId) => `/casework/visits/${await survey.submitVisit(actor, personId, input)}?done=submitted`,
)

export const submitLost = formAction(
  { permission: 'survey.fill', args: z.tuple([PersonId]), input: submitLostInput },
  async (actor, input, personId) => `/casework/visits/${await survey.submitLost(actor, personId, input)}?done=submitted`,
)
