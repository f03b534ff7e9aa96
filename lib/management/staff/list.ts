import { z } from 'zod'
import { ROLES } from '@/lib/access/grants'
import { listing, oneOf, words } from '@/lib/kit/listing/listing'

export const ACCOUNT_STATES = [
  { value: 'active', label: '在用' },
  { value: 'disabled', label: '已停用' },
] as const

const regionText = z.string().regex(/^5[01]\d{10}$/).catch('') as unknown as z.ZodType<string, string>

/** Accounts that work with the platform; those of disabled people appear when their role is asked for. */
export const accountList = listing(
  { q: words, role: oneOf(Object.keys(ROLES)), state: oneOf(ACCOUNT_STATES.map(({ value }) => value)), region: regionText },
  ['login'],
)
export type AccountList = ReturnType<typeof accountList.parse>
