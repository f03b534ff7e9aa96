'use server'
import { z } from 'zod'
import { certificateStateInput, identityInput, reissueInput, renewalInput, revealInput, stateInput } from '@/lib/casework/registry/act-schema'
import * as certificate from '@/lib/casework/registry/certificate-commands'
import * as registry from '@/lib/casework/registry/commands'
import { PersonId } from '@/lib/casework/registry/ids'
import * as moves from '@/lib/casework/registry/move-commands'
import { moveInput } from '@/lib/casework/registry/move-schema'
import * as reveals from '@/lib/casework/registry/reveal'
import { editInput } from '@/lib/casework/registry/schema'
import { setPersonState } from '@/lib/casework/registry/state-commands'
import { formAction } from '@/lib/web/form-action'

const person = z.tuple([PersonId])
const page = (id: string, done: string) => `/casework/persons/${id}?done=${done}`

export const editPerson = formAction({ permission: 'person.edit', args: person, input: editInput }, async (actor, input, id) => {
  await registry.editPerson(actor, id, input)
  return page(id, 'edited')
})

export const correctIdentity = formAction(
  { permission: 'person.correct', args: person, input: identityInput },
  async (actor, input, id) => {
    await certificate.correctIdentity(actor, id, input)
    return page(id, 'corrected')
  },
)

export const changeState = formAction(
  { permission: 'person.state', args: z.tuple([PersonId, z.enum(['active', 'dead', 'cancelled'])]), input: stateInput },
  async (actor, input, id, to) => {
    await setPersonState(actor, id, to, input)
    return page(id, 'state-changed')
  },
)

export const changeCertificateState = formAction(
  { permission: 'person.edit', args: person, input: certificateStateInput },
  async (actor, input, id) => {
    await certificate.changeCertificateState(actor, id, input)
    return page(id, 'certificate-changed')
  },
)

export const reissueCertificate = formAction({ permission: 'person.edit', args: person, input: reissueInput }, async (actor, input, id) => {
  await certificate.reissueCertificate(actor, id, input)
  return page(id, 'reissued')
})

export const renewCertificate = formAction({ permission: 'person.edit', args: person, input: renewalInput }, async (actor, input, id) => {
  await certificate.renewCertificate(actor, id, input)
  return page(id, 'renewed')
})

/** The values are read by the page itself while the reveal runs: they are never part of an address or a form's state. */
export const revealPerson = formAction({ permission: 'person.reveal', args: person, input: revealInput }, async (actor, input, id) => {
  await reveals.revealPerson(actor, id, input)
  return `/casework/persons/${id}/reveal`
})

export const requestMove = formAction(
  { permission: 'person.move', args: z.tuple([PersonId, z.number().int().min(5e11).max(52e10)]), input: moveInput },
  async (actor, input, id, toRegion) => `/casework/moves/${await moves.requestMove(actor, id, toRegion, input)}?done=requested`,
)
