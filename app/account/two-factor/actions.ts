'use server'
import { z } from 'zod'
import { confirmCodeInput, startInput, switchOffInput } from '@/lib/access/own-account/schema'
import * as twoFactor from '@/lib/access/own-account/two-factor'
import { formAction } from '@/lib/web/form-action'

const door = { permission: 'own-account.two-factor', args: z.tuple([]) } as const

export const startTwoFactor = formAction({ ...door, input: startInput, secret: ['current'] }, async (actor, { current }) => {
  await twoFactor.startTwoFactor(actor, current)
  return '/account/two-factor'
})

export const confirmTwoFactor = formAction({ ...door, input: confirmCodeInput, secret: ['code'] }, async (actor, { code }) => {
  await twoFactor.confirmTwoFactor(actor, code)
  return '/account/two-factor?done=on'
})

export const switchOffTwoFactor = formAction({ ...door, input: switchOffInput, secret: ['current'] }, async (actor, { current }) => {
  await twoFactor.switchOffTwoFactor(actor, current)
  return '/account/two-factor?done=off'
})
