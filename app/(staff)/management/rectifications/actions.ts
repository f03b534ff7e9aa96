'use server'
import { z } from 'zod'
import { RowId } from '@/lib/kit/id'
import * as rectification from '@/lib/management/rectification/commands'
import { closeInput, reopenInput, replyInput } from '@/lib/management/rectification/schema'
import { formAction } from '@/lib/web/form-action'

export const reply = formAction(
  { permission: 'rectification.reply', args: z.tuple([RowId]), input: replyInput },
  async (actor, input, id) => {
    await rectification.replyTo(actor, id, input)
    return `/management/rectifications/${id}?done=replied`
  },
)

export const close = formAction(
  { permission: 'rectification.issue', args: z.tuple([RowId]), input: closeInput },
  async (actor, input, id) => {
    await rectification.close(actor, id, input)
    return `/management/rectifications/${id}?done=closed`
  },
)

export const reopen = formAction(
  { permission: 'rectification.issue', args: z.tuple([RowId]), input: reopenInput },
  async (actor, input, id) => {
    await rectification.reopen(actor, id, input)
    return `/management/rectifications/${id}?done=reopened`
  },
)
