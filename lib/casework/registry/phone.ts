const MOBILE = /^1[3-9]\d{9}$/
const LANDLINE = /^0\d{2,3}\d{7,8}$/

/** A telephone number as it is kept: digits only, without the country code. */
export const phoneOf = (typed: string) => typed.normalize('NFKC').replace(/[\s()-]/g, '').replace(/^\+?86(?=1)/, '')

/** Why a normalised telephone number cannot be right; null when it can. */
export function whyPhoneWrong(phone: string): string | null {
  if (MOBILE.test(phone) || LANDLINE.test(phone)) return null
  return '电话应为11位手机号，或带区号的座机号，如0830-8191234'
}
