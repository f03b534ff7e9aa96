'use server'
import { z } from 'zod'
import { answerInput } from '@/lib/casework/registry/act-schema'
import { MoveId } from '@/lib/casework/registry/ids'
import * as moves from '@/lib/casework/registry/move-commands'
import { acceptanceInput } from '@/lib/casework/registry/move-schema'
import { formAction } from '@/lib/web/form-action'

export const acceptMove = formAction(
  { permission: 'person.move', args: z.tuple([MoveId]), input: acceptanceInput },
  async (actor, input, id) => `/casework/persons/${await moves.acceptMove(actor, id, input)}?done=accepted`,
)

export const refuseMove = formAction({ permission: 'person.move', args: z.tuple([MoveId]), input: answerInput }, async (actor, input, id) => {
  await moves.refuseMove(actor, id, input)
  return `/casework/moves/${id}?done=refused`
})

export const withdrawMove = formAction({ permission: 'person.move', args: z.tuple([MoveId]), input: answerInput }, async (actor, input, id) => {
  await moves.withdrawMove(actor, id, input)
  return `/casework/moves/${id}?done=withdrawn`
})
