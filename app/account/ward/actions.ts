'use server'
import { z } from 'zod'
import * as ward from '@/lib/access/own-account/ward'
import { RowId } from '@/lib/kit/id'
import { backPath } from '@/lib/kit/paths'
import { formAction } from '@/lib/web/form-action'

const Back = z.string().transform(backPath)

export const chooseRecord = formAction(
  { permission: 'own-account.ward', args: z.tuple([RowId, Back]), input: z.object({}) },
  async (actor, _, personId, back) => {
    await ward.chooseRecord(actor, personId)
    return back
  },
)
