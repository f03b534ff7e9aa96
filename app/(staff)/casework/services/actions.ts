'use server'
import { z } from 'zod'
import { PersonId } from '@/lib/casework/registry/ids'
import * as service from '@/lib/casework/service/commands'
import * as needs from '@/lib/casework/service/backfill'
import { backfillInput, ServiceId, serviceInput, withdrawInput } from '@/lib/casework/service/schema'
import { formAction } from '@/lib/web/form-action'
import { serviceHref } from './href'

export const recordService = formAction(
  { permission: 'service.record', args: z.tuple([PersonId]), input: serviceInput },
  async (actor, input, personId) => `${serviceHref(actor, await service.recordService(actor, personId, input))}?done=recorded`,
)

export const editService = formAction(
  { permission: 'service.record', args: z.tuple([ServiceId]), input: serviceInput },
  async (actor, input, serviceId) => {
    await service.editService(actor, serviceId, input)
    return `${serviceHref(actor, serviceId)}?done=edited`
  },
)

export const withdrawService = formAction(
  { permission: 'service.record', args: z.tuple([ServiceId]), input: withdrawInput },
  async (actor, input, serviceId) => {
    await service.withdrawService(actor, serviceId, input)
    return `${serviceHref(actor, serviceId)}?done=withdrawn`
  },
)

export const backfillNeed = formAction(
  { permission: 'survey.fill', args: z.tuple([ServiceId]), input: backfillInput },
  async (actor, _, serviceId) => {
    await needs.backfillNeed(actor, serviceId)
    return `${serviceHref(actor, serviceId)}?done=backfilled`
  },
)
