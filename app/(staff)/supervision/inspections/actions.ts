'use server'
import { z } from 'zod'
import { RowId } from '@/lib/kit/id'
import { issueNotice } from '@/lib/supervision/inspection/issue'
import { saveVerdicts, undoRest } from '@/lib/supervision/inspection/commands'
import { findJudging } from '@/lib/supervision/inspection/judging'
import { Batch, judgingInput, undoInput } from '@/lib/supervision/inspection/schema'
import { issueInput } from '@/lib/management/rectification/schema'
import { closeRound, drawTownship, openRound } from '@/lib/supervision/sampling/commands'
import { closeInput, drawInput, openInput, TownshipCode } from '@/lib/supervision/sampling/schema'
import { formAction } from '@/lib/web/form-action'
import { afterSaving } from './after-saving'

export const openMonth = formAction(
  { permission: 'inspection.draw', args: z.tuple([]), input: openInput },
  async (actor, input) => `/supervision/inspections/${await openRound(actor, input)}?done=opened`,
)

export const draw = formAction(
  { permission: 'inspection.draw', args: z.tuple([RowId, TownshipCode]), input: drawInput },
  async (actor, _, roundId, township) => {
    await drawTownship(actor, roundId, township)
    return `/supervision/inspections/${roundId}/townships/${township}?done=drawn`
  },
)

export const closeMonth = formAction(
  { permission: 'inspection.draw', args: z.tuple([RowId]), input: closeInput },
  async (actor, { version }, roundId) => {
    await closeRound(actor, roundId, version)
    return `/supervision/inspections/${roundId}?done=closed`
  },
)

export const judge = formAction(
  {
    permission: 'inspection.judge',
    args: z.tuple([RowId]),
    input: async (actor, caseId) => {
      const { items, snapshot } = await findJudging(actor, caseId)
      return judgingInput(items, snapshot.persons.length)
    },
  },
  async (actor, input, caseId) => {
    const typed = input as Parameters<typeof saveVerdicts>[2]
    return afterSaving(caseId, typed.act, await saveVerdicts(actor, caseId, typed))
  },
)

export const takeBack = formAction(
  { permission: 'inspection.judge', args: z.tuple([RowId, Batch]), input: undoInput },
  async (actor, _, caseId, batch) => {
    await undoRest(actor, caseId, batch)
    return `/supervision/inspections/cases/${caseId}?done=taken-back`
  },
)

export const issue = formAction(
  { permission: 'rectification.issue', args: z.tuple([RowId]), input: issueInput },
  async (actor, input, caseId) => `/management/rectifications/${await issueNotice(actor, caseId, input)}?done=issued`,
)
