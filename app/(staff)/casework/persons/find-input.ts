import { z } from 'zod'

export const findInput = z.object({ q: z.string().transform((typed) => typed.trim().slice(0, 100)) })
