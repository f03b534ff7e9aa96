import { addYears, type Day, today } from '@/lib/kit/dates/day'
import { normalizeIdentifier, whyCitizenIdWrong } from './citizen-id'
import { categoryLabel, levelLabel } from './disability'

/** A 残疾人证号: citizen number + category + level, and B1…B99 after a lost card was replaced. */
export type Certificate = { idNumber: string; category: string; level: string; reissueNumber: number }

const FORM = /^(.{18})(.)(.)(?:B(.*))?$/

/** Years that a certificate is valid (残疾人证管理办法). */
export const CERTIFICATE_YEARS = 10

/** Why a normalised certificate number cannot be right, in words for the person typing; null when it can. */
export function whyCertificateWrong(number: string, onDay: Day = today()): string | null {
  if (number === '') return '请填写残疾人证号'
  const [, idNumber = '', category = '', level = '', reissue] = FORM.exec(number) ?? []
  if (idNumber === '') return '残疾人证号应为20位；补办过的在后面加B和补办次数，如B1'
  const wrongId = whyCitizenIdWrong(idNumber, onDay)
  if (wrongId) return `残疾人证号前18位是身份证号：${wrongId}`
  if (!/[1-7]/.test(category)) return '残疾人证号第19位是残疾类别，应为1至7'
  if (!/[1-4]/.test(level)) return '残疾人证号第20位是残疾等级，应为1至4'
  if (reissue !== undefined && !/^[1-9]\d?$/.test(reissue)) return '补办次数应写作B1至B99'
  return null
}

/** The parts of a certificate number as typed, or null when it is not one. */
export function readCertificate(typed: string, onDay: Day = today()): Certificate | null {
  const number = normalizeIdentifier(typed)
  if (whyCertificateWrong(number, onDay)) return null
  const [, idNumber = '', category = '', level = '', reissue = '0'] = FORM.exec(number) ?? []
  return { idNumber, category, level, reissueNumber: Number(reissue) }
}

/** Why a valid certificate number does not go with what else is recorded; null when it does. */
export function whyCertificateDisagrees(
  number: string,
  recorded: { idNumber: string; category: string; level: string },
): string | null {
  const certificate = readCertificate(number)
  if (!certificate) return whyCertificateWrong(normalizeIdentifier(number))
  if (certificate.idNumber !== recorded.idNumber) return '残疾人证号前18位与身份证号不一致'
  if (certificate.category !== recorded.category) {
    return `残疾人证号第19位是${categoryLabel(certificate.category)}，填写的类别是${categoryLabel(recorded.category)}`
  }
  if (certificate.level !== recorded.level) {
    return `残疾人证号第20位是${levelLabel(certificate.level)}，填写的等级是${levelLabel(recorded.level)}`
  }
  return null
}

/** How often a lost card was replaced, 0 for the first card; null when the number is not valid. */
export const reissueNumber = (typed: string): number | null => readCertificate(typed)?.reissueNumber ?? null

/** The certificate number of the next replacement of a lost card; null after B99 or for an invalid number. */
export function nextReissue(typed: string): string | null {
  const certificate = readCertificate(typed)
  if (!certificate || certificate.reissueNumber >= 99) return null
  const { idNumber, category, level, reissueNumber: times } = certificate
  return `${idNumber}${category}${level}B${times + 1}`
}

/** The last day of validity of a certificate issued on a day: its tenth anniversary, as printed on the card. */
export const certificateExpiry = (issued: Day): Day => addYears(issued, CERTIFICATE_YEARS)
