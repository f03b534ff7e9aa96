import { z } from 'zod'
import { whyCertificateWrong } from './certificate'
import { normalizeIdentifier, whyCitizenIdWrong } from './citizen-id'
import { phoneOf, whyPhoneWrong } from './phone'

const CLEAR = '无'

/** A citizen number as typed: spaces and width do not matter. */
export const idNumber = () => checked(normalizeIdentifier, whyCitizenIdWrong)

/** A certificate number as typed. */
export const certificateNumber = () => checked(normalizeIdentifier, whyCertificateWrong)

/** A telephone number, or nothing. */
export const optionalPhone = () => optional(checked(phoneOf, whyPhoneWrong))
export const optionalIdNumber = () => optional(idNumber())

/**
 * A sealed value on an edit form, which never shows it: left empty it stays (undefined), 无 clears it (null),
 * anything else replaces it.
 */
export const keptOrPhone = () => kept(phoneOf, whyPhoneWrong)
export const keptOrIdNumber = () => kept(normalizeIdentifier, whyCitizenIdWrong)

function kept(normalize: (typed: string) => string, why: (normal: string) => string | null) {
  return z.string().transform((typed, context) => {
    if (typed.trim() === '') return undefined
    if (typed.trim() === CLEAR) return null
    const normal = normalize(typed)
    const wrong = why(normal)
    if (wrong) context.addIssue({ code: 'custom', message: wrong })
    return normal
  })
}

function checked(normalize: (typed: string) => string, why: (normal: string) => string | null) {
  return z.string().transform(normalize).superRefine((normal, context) => {
    const wrong = why(normal)
    if (wrong) context.addIssue({ code: 'custom', message: wrong })
  })
}

const optional = <T extends z.ZodType<string, string>>(type: T) =>
  z.string().transform((typed, context) => {
    if (typed.trim() === '') return ''
    const parsed = type.safeParse(typed)
    if (!parsed.success) context.addIssue({ code: 'custom', message: parsed.error.issues[0]?.message ?? '请核对' })
    return parsed.success ? parsed.data : ''
  })
