import { blindIndex } from '@/lib/kit/crypto/blind-index'
import { openField, sealField } from '@/lib/kit/crypto/field'

export type SealedColumn = 'id_number' | 'certificate' | 'phone' | 'guardian_phone' | 'guardian_id_number'

/** Seals one identifier to its person's row; nothing typed seals to nothing. */
export const sealPerson = (personId: string, column: SealedColumn, plain: string | null): Buffer | null =>
  plain ? sealField(plain, { table: 'person', column, rowId: personId }) : null

/** Opens what `sealPerson` made for the same row and column; null where nothing is kept. */
export const openPerson = (personId: string, column: SealedColumn, sealed: Uint8Array | null): string | null =>
  sealed && openField(sealed, { table: 'person', column, rowId: personId })

export const sealAddress = (householdId: string, plain: string): Buffer | null =>
  plain ? sealField(plain, { table: 'household', column: 'address', rowId: householdId }) : null

export const openAddress = (householdId: string, sealed: Uint8Array | null): string | null =>
  sealed && openField(sealed, { table: 'household', column: 'address', rowId: householdId })

/** The sealed value, its blind index and its readable end, as the person row keeps an identity number. */
export const idNumberColumns = (personId: string, idNumber: string) => ({
  id_number: sealPerson(personId, 'id_number', idNumber)!,
  id_number_index: blindIndex('id-number', idNumber),
  id_number_tail: idNumber.slice(-4),
})

export const certificateColumns = (personId: string, certificate: string) => ({
  certificate: sealPerson(personId, 'certificate', certificate),
  certificate_index: blindIndex('certificate', certificate),
  certificate_tail: certificate.slice(-4),
})

export const phoneColumns = (personId: string, phone: string | null) => ({
  phone: sealPerson(personId, 'phone', phone),
  phone_tail: phone ? phone.slice(-2) : null,
})
