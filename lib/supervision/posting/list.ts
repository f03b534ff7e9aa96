import { z } from 'zod'
import { listing, oneOf } from '@/lib/kit/listing/listing'
import { RegionCode } from '@/lib/casework/region/schema'

const period = z.string().regex(/^(20\d{2}-(0[1-9]|1[0-2]))?$/).catch('') as unknown as z.ZodType<string, string>
const region = z.string().refine((text) => text === '' || RegionCode.safeParse(text).success).catch('') as unknown as z.ZodType<string, string>

export const SHEET_STATES = { published: '现行有效', superseded: '已更正' } as const

export const sheetList = listing({ period, region, state: oneOf(Object.keys(SHEET_STATES)) }, ['issued'], 'desc')
export type SheetList = ReturnType<typeof sheetList.parse>
