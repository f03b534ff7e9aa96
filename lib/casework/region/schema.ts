import { z } from 'zod'

export const REGION_LEVELS = ['', '省', '市（州）', '县（市、区）', '乡镇（街道）', '村（社区）'] as const

/** A 12-digit region code as it stands in addresses and forms. */
export const RegionCode = z.string().regex(/^5[01]\d{10}$/).transform(Number)

export type Region = {
  code: number
  name: string
  level: number
  parent: number | null
  endCode: number
  isAutonomousPrefecture: boolean
}

export const VILLAGE = 5
export const TOWNSHIP = 4
export const COUNTY = 3
export const CITY = 2
export const PROVINCE = 1
