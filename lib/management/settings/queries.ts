import type { z } from 'zod'
import type { Tx } from '@/lib/kit/db/types'

/** A value that offices may change without a new program; every version stays with who and why. */
export type Setting<T> = { key: string; schema: z.ZodType<T>; fallback: T }

/** The newest version of a setting, or its fallback where nobody has set it or what is stored no longer fits. */
export async function setting<T>(tx: Tx, { key, schema, fallback }: Setting<T>): Promise<T> {
  const row = await tx
    .selectFrom('setting')
    .where('key', '=', key)
    .orderBy('version', 'desc')
    .limit(1)
    .select('value')
    .executeTakeFirst()
  const parsed = schema.safeParse(row?.value)
  return row && parsed.success ? parsed.data : fallback
}
