import { z } from 'zod'
import type { Setting } from '@/lib/management/settings/queries'
import { planQuotas, type QuotaSettings } from './quotas'

/** Monthly inspections begin in this month of the year (plan 四(一): 从7月起). */
export const FIRST_MONTH: Setting<number> = { key: 'inspection.first-month', schema: z.number().int().min(1).max(12), fallback: 7 }

const count = z.number().int().min(1).max(100_000)

export const QUOTAS: Setting<QuotaSettings> = {
  key: 'inspection.quotas',
  schema: z.object({
    provincePerCity: count,
    cityPerCounty: count,
    cityPerCountyInPrefecture: count,
    countyPerTownship: count,
    countyPerTownshipInPrefecture: count,
    manyTownships: count,
    manyTownshipsTotal: count,
  }),
  fallback: planQuotas,
}
