import 'server-only'
import { notFound } from 'next/navigation'
import type { z } from 'zod'

/** A parameter of the address, parsed; malformed, unknown and out-of-region ones all answer 404. */
export function routeId<S extends z.ZodType>(schema: S, parameter: string): z.output<S> {
  const parsed = schema.safeParse(parameter)
  return parsed.success ? parsed.data : notFound()
}
