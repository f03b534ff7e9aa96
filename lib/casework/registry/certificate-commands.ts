import type { Actor } from '@/lib/access/actor'
import { asActor } from '@/lib/access/database'
import { today } from '@/lib/kit/dates/day'
import type { Tx } from '@/lib/kit/db/types'
import { Missing, Refusal } from '@/lib/kit/refusal'
import type { CertificateStateInput, IdentityInput, ReissueInput, RenewalInput } from './act-schema'
import { certificateExpiry, nextReissue, readCertificate, whyCertificateDisagrees } from './certificate'
import { whyCannotChangeState, type CertificateState } from './certificate-state'
import { birthDateOf, sexOf } from './citizen-id'
import { recordChange, refuseKnown, refuseStale, refusingDuplicates } from './commands'
import { changesBetween, identifierChange, saveChanges, type ChangeSource, type FieldChange } from './history'
import { openIdentifiers, personForUpdate } from './queries'
import { categoriesOf } from './rules'
import { certificateColumns, idNumberColumns } from './sealed'

/** Puts a certificate into another state (冻结, 注销, 过期, 迁移中, 挂失补办, 有效) by the rules of the 管理办法. */
export async function changeCertificateState(actor: Actor, personId: string, input: CertificateStateInput): Promise<void> {
  await asActor(actor, async (tx) => {
    const before = await lockedPerson(actor, tx, personId, input.version)
    const onDay = today()
    const why = whyCannotChangeState(before.certificateState as CertificateState, input.state as CertificateState, { expires: before.expiresOn, onDay })
    if (why) throw new Refusal(why, { field: 'state' })
    await update(tx, personId, { certificate_state: input.state })
    await saved(tx, actor, before, 'certificate', 'person.certificate-state-changed', [
      ...changesBetween(before, { certificateState: input.state }),
      { field: 'reason', from: '没填', to: input.reason },
    ])
  })
}

/** The new card of a lost one: the number gets its next suffix and, when it is known, its own day of issue; validity stays. */
export async function reissueCertificate(actor: Actor, personId: string, input: ReissueInput): Promise<void> {
  await asActor(actor, async (tx) => {
    const before = await lockedPerson(actor, tx, personId, input.version)
    if (before.certificateState !== 'reissuing') throw new Refusal('先把证件状态改为“挂失补办”，再登记新卡')
    const certificate = before.certificate && nextReissue(before.certificate)
    if (!certificate) throw new Refusal('原来的残疾人证号不全，不能补办，请走换证')
    const state = before.expiresOn !== null && before.expiresOn < today() ? 'expired' : 'valid'
    const issuedOn = input.issuedOn || undefined
    await update(tx, personId, { ...certificateColumns(personId, certificate), certificate_state: state, certificate_issued_on: issuedOn })
    await saved(tx, actor, before, 'certificate', 'person.certificate-reissued', [
      ...identifierChange('certificate', before.certificate, certificate),
      ...changesBetween(before, { issuedOn, certificateState: state }),
    ])
  })
}

/** A new certificate after assessment; category, level and validity follow it. */
export async function renewCertificate(actor: Actor, personId: string, input: RenewalInput): Promise<void> {
  await refusingDuplicates(() =>
    asActor(actor, async (tx) => {
      const before = await lockedPerson(actor, tx, personId, input.version)
      const wrong = whyCertificateDisagrees(input.certificate, { idNumber: before.idNumber, category: input.category, level: input.level })
      if (wrong) throw new Refusal(wrong, { field: 'certificate' })
      const categories = categoriesOf(input.category, input.categories)
      const expiresOn = certificateExpiry(input.issuedOn)
      const certificateState = expiresOn < today() ? 'expired' : 'valid'
      await update(tx, personId, {
        ...certificateColumns(personId, input.certificate),
        category: input.category, categories, level: input.level,
        certificate_issued_on: input.issuedOn, certificate_expires_on: expiresOn, certificate_state: certificateState,
      })
      await saved(tx, actor, before, 'certificate', 'person.certificate-renewed', [
        ...identifierChange('certificate', before.certificate, input.certificate),
        ...changesBetween(before, { category: input.category, categories, level: input.level, issuedOn: input.issuedOn, expiresOn, certificateState }),
      ])
    }),
  )
}

/** Corrects a wrongly recorded identity number, with the certificate number that contains it. */
export async function correctIdentity(actor: Actor, personId: string, input: IdentityInput): Promise<void> {
  await refusingDuplicates(() =>
    asActor(actor, async (tx) => {
      const before = await lockedPerson(actor, tx, personId, input.version)
      const read = readCertificate(input.certificate)
      if (read && (read.category !== before.category || read.level !== before.level)) {
        throw new Refusal('残疾人证号里的类别、等级和登记的不同；类别、等级有变化请走换证', { field: 'certificate' })
      }
      await refuseKnown(actor, tx, input, personId)
      const sex = sexOf(input.idNumber)
      const birthDate = birthDateOf(input.idNumber)
      await update(tx, personId, {
        ...idNumberColumns(personId, input.idNumber), ...certificateColumns(personId, input.certificate), sex, birth_date: birthDate,
      })
      await saved(tx, actor, before, 'correction', 'person.identity-corrected', [
        ...identifierChange('idNumber', before.idNumber, input.idNumber),
        ...identifierChange('certificate', before.certificate, input.certificate),
        ...changesBetween(before, { sex, birthDate }),
        { field: 'reason', from: '没填', to: input.reason },
      ])
    }),
  )
}

async function lockedPerson(actor: Actor, tx: Tx, personId: string, version: number) {
  const row = await personForUpdate(actor, tx, personId)
  if (!row) throw new Missing()
  refuseStale(row, version)
  if (row.state !== 'active') throw new Refusal('不在册的人不能办理证件，要先恢复在册')
  return { ...row, ...openIdentifiers(row) }
}

type Columns = Partial<ReturnType<typeof certificateColumns> & ReturnType<typeof idNumberColumns>> & {
  category?: string
  categories?: string[]
  level?: string
  sex?: string
  birth_date?: string
  certificate_state?: string
  certificate_issued_on?: string
  certificate_expires_on?: string
}

const update = (tx: Tx, personId: string, columns: Columns) =>
  tx.updateTable('person').set((eb) => ({ ...columns, version: eb('version', '+', 1) })).where('id', '=', personId).execute()

type Before = Awaited<ReturnType<typeof lockedPerson>>

async function saved(tx: Tx, actor: Actor, before: Before, source: ChangeSource, action: `person.${string}`, changes: FieldChange[]) {
  await saveChanges(tx, actor, before, source, changes)
  await recordChange(tx, actor, before, action, changes)
}
